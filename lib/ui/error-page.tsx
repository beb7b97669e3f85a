'use client';

import { DeadEnd } from './dead-end.tsx';
import { Button } from './primitives/button.tsx';

type ErrorPageProps = { readonly error: unknown; readonly retry: () => void };

/** Something broke. Names the digest, by which the cause is found in the log. */
export function ErrorPage({ error, retry }: ErrorPageProps) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <DeadEnd
      title="This page could not be loaded"
      actions={
        <Button variant="primary" onClick={retry}>
          Try again
        </Button>
      }
    >
      <p>
        The database did not answer, or something broke. It is not your doing, and nothing was changed. Try
        again in a moment.
      </p>
      {digest ? (
        <p className="mt-2">
          If it stays, tell an administrator this number: <code className="font-mono">{digest}</code>
        </p>
      ) : null}
    </DeadEnd>
  );
}
