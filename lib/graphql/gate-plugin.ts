import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Decision, decide, type GateState } from '#lib/domain/gate.ts';
import { gateRefusal } from '#lib/domain/gate-words.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { classifyOperation } from './classify-operation.ts';
import type { GraphqlContext } from './context.ts';
import { refusalError } from './refusal-error.ts';

export type GateOptions = {
  readonly state: () => GateState;
  /** Response headers of a refusal. */
  readonly headers: Readonly<Record<string, string>>;
  readonly onDecision: (decision: Decision, principal: Principal, rootFields: readonly string[]) => void;
};

/**
 * Asks the gate once an operation is parsed and before it is validated, so that a refused client
 * learns nothing about the schema. What is judged is the very document that would be executed.
 */
export function gatePlugin(options: GateOptions): Plugin<GraphqlContext> {
  return {
    onParse:
      () =>
      ({ result, replaceParseResult, context }) => {
        const { principal, params } = context;
        if (principal.kind !== 'user') {
          replaceParseResult(
            withStatus(refusalError(NOT_SIGNED_IN), 401, { 'Cache-Control': 'no-store' }, false),
          );
          return;
        }
        const document = result && !(result instanceof Error) ? result : null;
        const request = classifyOperation(document, params.operationName);
        const decision = decide(options.state(), principal, request.access);
        options.onDecision(decision, principal, request.rootFields);
        if (decision.allow) return;
        replaceParseResult(withStatus(refusalError(gateRefusal(decision.code)), 503, options.headers, true));
      },
  };
}

const NOT_SIGNED_IN = {
  code: 'not-signed-in',
  message:
    'You are not signed in, or your session has expired. Sign in, then try again. Your request was not processed.',
} as const;

/**
 * `spec`: as GraphQL over HTTP wants it, the status shows under `application/graphql-response+json`,
 * while `application/json` answers 200 with `errors`.
 */
function withStatus(
  error: GraphQLError,
  status: number,
  headers: Readonly<Record<string, string>>,
  spec: boolean,
): GraphQLError {
  const http = { status, headers, spec };
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http } });
}
