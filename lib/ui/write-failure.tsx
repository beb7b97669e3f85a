import type { MutationFailure } from './mutation-answer.ts';
import { Callout } from './primitives/callout.tsx';

type WriteFailureProps = {
  readonly failure: MutationFailure;
  /** Whether the person has typed something that is still there. */
  readonly keepsText: boolean;
};

/** What happened to a change that was not made, what became of the text, and when to come back. */
export function WriteFailure({ failure, keepsText }: WriteFailureProps) {
  const { cause, what, next, maintenance } = explain(failure);
  const nothing = keepsText ? 'Nothing was saved' : 'Nothing was changed';
  return (
    <Callout
      tone={maintenance ? 'amber' : 'red'}
      role="alert"
      title={failure.code === 'offline' ? cause : cause ? `${nothing}: ${cause}` : nothing}
    >
      {[what, keepsText && maintenance ? 'What you typed is still here.' : null, next]
        .filter((sentence) => sentence !== null)
        .join(' ')}
    </Callout>
  );
}

type Explanation = {
  /** In a few words, after "Nothing was saved:". */
  readonly cause: string | null;
  readonly what: string;
  readonly next: string | null;
  /** Nobody's fault, and it passes. */
  readonly maintenance: boolean;
};

function explain({ code, message, retryAfterSeconds }: MutationFailure): Explanation {
  switch (code) {
    case 'MAINTENANCE_READ_ONLY':
      return {
        cause: 'maintenance is under way',
        what: 'You can look around; changes are paused.',
        next: 'Leave this page open: it notices when maintenance is over, and you can go on then.',
        maintenance: true,
      };
    case 'MAINTENANCE_NO_ACCESS':
      return {
        cause: 'maintenance is under way',
        what: 'The platform is closed until it is over.',
        next: `Leave this page open without reloading it, and try again ${soon(retryAfterSeconds)}.`,
        maintenance: true,
      };
    case 'MAINTENANCE_STATE_UNKNOWN':
      return {
        cause: 'changes are paused for a moment',
        what: 'The platform cannot tell whether maintenance is going on.',
        next: `Try again ${soon(retryAfterSeconds)}.`,
        maintenance: true,
      };
    case 'NOT_SIGNED_IN':
      return {
        cause: 'you are signed out',
        what: 'Your session has ended.',
        next: 'Sign in again in another tab, then come back here and try again.',
        maintenance: false,
      };
    case 'offline':
      return {
        cause: 'No answer from the server',
        what: message,
        next: 'If the connection broke late the change may have been made: look before you repeat it.',
        maintenance: false,
      };
    default:
      return { cause: null, what: message, next: null, maintenance: false };
  }
}

function soon(retryAfterSeconds: number | null): string {
  if (retryAfterSeconds === null) return 'in a few minutes';
  if (retryAfterSeconds <= 90) return 'in about a minute';
  return `in about ${Math.round(retryAfterSeconds / 60)} minutes`;
}
