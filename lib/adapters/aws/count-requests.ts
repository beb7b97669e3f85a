import { isThrottlingError } from '@smithy/core/retry';
import type { AwsOutcome, AwsRequest } from '#lib/ports/meters.ts';

export type CountAwsRequest = (request: AwsRequest) => void;

type Named = { readonly clientName?: string; readonly commandName?: string };

/** Within the retries and the signing, and around the reading of the answer. */
export const WHERE_TO_COUNT = { step: 'deserialize', priority: 'high', name: 'countRequests' } as const;

/** Middleware of the SDK that counts every request as it is answered, those also that the SDK repeats. */
export function countRequests(count: CountAwsRequest) {
  return <Args, Answer>(next: (args: Args) => Promise<Answer>, { clientName, commandName }: Named) => {
    const service = (clientName ?? '').replace(/Client$/, '');
    const operation = (commandName ?? '').replace(/Command$/, '');
    return async (args: Args): Promise<Answer> => {
      try {
        const answer = await next(args);
        count({ service, operation, outcome: 'ok' });
        return answer;
      } catch (cause) {
        count({ service, operation, outcome: outcomeOf(cause) });
        throw cause;
      }
    };
  };
}

function outcomeOf(cause: unknown): AwsOutcome {
  if (!(cause instanceof Error)) return 'error';
  if (isThrottlingError(cause as Parameters<typeof isThrottlingError>[0])) return 'throttled';
  if (cause.name === 'TimeoutError' || cause.name === 'AbortError') return 'no-answer';
  // Node's own, such as ECONNRESET.
  return 'code' in cause && /^E[A-Z]+$/.test(String(cause.code)) ? 'no-answer' : 'error';
}
