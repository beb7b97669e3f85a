import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { askGate, type GateOptions } from './ask-gate.ts';
import type { GraphqlContext } from './context.ts';

/**
 * Asks the gate once an operation is parsed and before it is validated, so that a refused client
 * learns nothing about the schema. What is judged is the very document that would be executed.
 */
export function gatePlugin(options: GateOptions): Plugin<GraphqlContext> {
  return {
    onParse:
      () =>
      ({ result, replaceParseResult, context: { principal, params } }) => {
        const document = result && !(result instanceof Error) ? result : null;
        const refused = askGate(options, principal, document, params.operationName);
        if (refused) replaceParseResult(withStatus(refused.error, refused.status));
      },
  };
}

/**
 * `spec`: as GraphQL over HTTP wants it, the status shows under `application/graphql-response+json`,
 * while `application/json` answers 200 with `errors`.
 */
function withStatus({ message, extensions }: GraphQLError, status: 401 | 503): GraphQLError {
  const http = { ...(extensions.http as object | undefined), status, spec: status === 503 };
  return new GraphQLError(message, { extensions: { ...extensions, http } });
}
