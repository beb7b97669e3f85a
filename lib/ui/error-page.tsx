'use client';

import { useTexts } from '#texts';
import { DeadEnd } from './dead-end.tsx';
import { Button } from './primitives/button.tsx';

type ErrorPageProps = { readonly error: unknown; readonly retry: () => void };

/** Something broke. Names the digest, by which the cause is found in the log. */
export function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTexts('errors');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <DeadEnd
      title={t('broken')}
      actions={
        <Button variant="primary" onClick={retry}>
          {t('retry')}
        </Button>
      }
    >
      <p>{t('brokenHint')}</p>
      {digest ? (
        <p className="mt-2">
          {t.rich('digest', { digest, code: (chunks) => <code className="font-mono">{chunks}</code> })}
        </p>
      ) : null}
    </DeadEnd>
  );
}
