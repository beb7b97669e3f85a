import { LocalTime } from '../local-time.tsx';
import { Callout } from '../primitives/callout.tsx';
import type { Trouble } from './probe-server.ts';

type StaleCalloutProps = { readonly trouble: Trouble; readonly readAt: Date };

/** Says that the page is not up to date, why, and what to do. */
export function StaleCallout({ trouble, readAt }: StaleCalloutProps) {
  return (
    <Callout tone="amber" role="alert" className="mb-4" title={TITLE[trouble]}>
      What stands below is from <LocalTime value={readAt} shape="time" />. Do not deploy by it.{' '}
      {trouble === 'signed-out' ? (
        <a
          href="/signin?callbackUrl=%2Fadmin%2Fsettings"
          className="font-semibold underline underline-offset-2"
        >
          Sign in again
        </a>
      ) : (
        'This page keeps trying and comes back by itself.'
      )}
    </Callout>
  );
}

const TITLE: Readonly<Record<Trouble, string>> = {
  'no-answer': 'The server does not answer',
  'state-unreadable': 'The maintenance state cannot be read at the moment',
  'signed-out': 'You are signed out',
};
