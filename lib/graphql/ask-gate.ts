import type { DocumentNode, GraphQLError } from 'graphql';
import { type Decision, decide, type GateState } from '#lib/domain/gate/gate.ts';
import { gateRefusal } from '#lib/domain/gate/gate-words.ts';
import { retryAfterSeconds } from '#lib/domain/gate/retry-after.ts';
import { toldTo } from '#lib/domain/gate/told-to.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { classifyOperation } from './classify-operation.ts';
import { refusalError } from './refusal-error.ts';

export type GateOptions = {
  readonly state: () => GateState;
  /** The time by which people are told when to ask again. */
  readonly now: () => Date;
  readonly onDecision: (decision: Decision, principal: Principal, rootFields: readonly string[]) => void;
};

const NOT_SIGNED_IN = {
  code: 'not-signed-in',
  message:
    'You are not signed in, or your session has expired. Sign in, then try again. Your request was not processed.',
} as const;

/** Null when this principal may run this now; else what they are told, with the status it has over HTTP. */
export function askGate(
  options: GateOptions,
  principal: Principal,
  /** Null: the text did not parse. */
  document: DocumentNode | null,
  operationName: unknown,
): { readonly error: GraphQLError; readonly status: 401 | 503 } | null {
  if (principal.kind !== 'user') return { error: refusalError(NOT_SIGNED_IN), status: 401 };
  const { access, rootFields } = classifyOperation(document, operationName);
  const state = options.state();
  const decision = decide(state, principal, access);
  options.onDecision(decision, principal, rootFields);
  if (decision.allow) return null;
  const seconds = retryAfterSeconds(state.window, options.now(), Math.random());
  return { error: refusalError(toldTo(principal, gateRefusal(decision.code, seconds))), status: 503 };
}
