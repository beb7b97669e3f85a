'use client';

import { DatabaseZap } from 'lucide-react';
import { useEffect } from 'react';
import { useTexts } from '#texts';
import { Button } from '../primitives/button.tsx';
import { Card } from '../primitives/card.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { probeServer } from './probe-server.ts';

type ConsoleUnreadableProps = { readonly error: unknown; readonly retry: () => void };

const TRY_AGAIN_EVERY_MS = 5_000;

/** The state could not be read, most likely because the database is away. Comes back by itself. */
export function ConsoleUnreadable({ error, retry }: ConsoleUnreadableProps) {
  const t = useTexts('console');
  useEffect(() => {
    const over = new AbortController();
    const timer = setInterval(async () => {
      if (!document.hidden && (await probeServer(over.signal)) === null && !over.signal.aborted) retry();
    }, TRY_AGAIN_EVERY_MS);
    return () => {
      over.abort();
      clearInterval(timer);
    };
  }, [retry]);

  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <Card>
      <div role="alert">
        <EmptyState
          icon={DatabaseZap}
          title={t('unreadable.title')}
          action={
            <Button variant="primary" onClick={retry}>
              {t('unreadable.retry')}
            </Button>
          }
        >
          <p>{t('unreadable.body')}</p>
          {digest ? (
            <p className="mt-2">
              {t.rich('unreadable.log', {
                digest,
                code: (chunks) => <code className="font-mono">{chunks}</code>,
              })}
            </p>
          ) : null}
        </EmptyState>
      </div>
    </Card>
  );
}
