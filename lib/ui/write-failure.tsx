import { Callout } from './primitives/callout.tsx';
import type { MutationFailure } from './send-mutation.ts';

type WriteFailureProps = {
  readonly failure: MutationFailure;
  /** Whether the person has typed something that is still there. */
  readonly keepsText: boolean;
};

/** What happened to a change that was not made, what became of the text, and when to come back. */
export function WriteFailure({ failure, keepsText }: WriteFailureProps) {
  const { title, next, maintenance } = explain(failure, keepsText);
  return (
    <Callout tone={maintenance ? 'amber' : 'red'} role="alert" title={title}>
      <p>{failure.message}</p>
      {next ? <p className="mt-1">{next}</p> : null}
    </Callout>
  );
}

type Explanation = { readonly title: string; readonly next: string | null; readonly maintenance: boolean };

function explain({ code, retryAfterSeconds }: MutationFailure, keepsText: boolean): Explanation {
  const kept = keepsText ? 'What you typed is still here. ' : '';
  switch (code) {
    case 'MAINTENANCE_READ_ONLY':
    case 'MAINTENANCE_NO_ACCESS':
      return {
        title: 'Nothing was saved: maintenance is under way',
        next: `${kept}Leave this page open and try again ${soon(retryAfterSeconds)}, or when maintenance is over.`,
        maintenance: true,
      };
    case 'MAINTENANCE_STATE_UNKNOWN':
      return {
        title: 'Nothing was saved: changes are paused for a moment',
        next: `${kept}Try again ${soon(retryAfterSeconds)}.`,
        maintenance: true,
      };
    case 'NOT_SIGNED_IN':
      return {
        title: 'Nothing was saved: you are signed out',
        next: `${kept}Sign in again in another tab, then come back and try again.`,
        maintenance: false,
      };
    case 'offline':
      return {
        title: 'No answer from the server',
        next: `${kept}If the connection broke late the change may have been made: look before you repeat it.`,
        maintenance: false,
      };
    case 'BAD_INPUT':
      return { title: 'Nothing was saved yet', next: null, maintenance: false };
    default:
      return { title: 'Nothing was saved', next: kept || null, maintenance: false };
  }
}

function soon(retryAfterSeconds: number | null): string {
  if (retryAfterSeconds === null) return 'in a few minutes';
  if (retryAfterSeconds <= 90) return `in ${Math.max(1, retryAfterSeconds)} seconds`;
  return `in about ${Math.round(retryAfterSeconds / 60)} minutes`;
}
