import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { type OnChange, watchChanges } from '#lib/use-cases/window/watch-changes.ts';
import { askGate, type GateOptions } from './ask-gate.ts';
import type { GraphqlContext } from './context.ts';
import { endWhenRefused } from './end-when-refused.ts';

export type SubscriptionGateOptions = GateOptions & {
  /** Calls when `state` or `closed` may say something else. */
  readonly onStateChange: OnChange;
  /** Whether this process ends its streams, so that it can stop. */
  readonly closed: () => boolean;
};

/**
 * Holds a subscription to the gate for as long as it lasts: the gate is asked with each change of the state
 * and before each event, for who the subscriber is by then. What is no longer allowed ends with the refusal.
 */
export function subscriptionGatePlugin(options: SubscriptionGateOptions): Plugin<GraphqlContext> {
  return {
    onSubscribe: ({ args }) => ({
      onSubscribeResult({ result, setResult }) {
        if (!isAsyncIterable<ExecutionResult>(result)) return;
        const { closed, onStateChange } = options;
        const refusal = () => refusalNow(options, args);
        setResult(endWhenRefused(result, { refusal, closed, changes: watchChanges(onStateChange) }));
      },
    }),
  };
}

async function refusalNow(
  options: GateOptions,
  { document, operationName, contextValue }: ExecutionArgs,
): Promise<ExecutionResult | null> {
  const { principal, principalNow } = contextValue as GraphqlContext;
  const now = principalNow ? await principalNow() : principal;
  const refused = askGate(options, now, document, operationName);
  return refused && { errors: [refused.error] };
}
