'use client';

import { DatabaseZap } from 'lucide-react';
import { Button } from '../primitives/button.tsx';
import { Card } from '../primitives/card.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';

type ListUnreadableProps = {
  readonly error: unknown;
  readonly retry: () => void;
  readonly title: string;
  readonly words: string;
  readonly retryLabel: string;
};

/** A list that could not be read. Names the digest, by which the cause is found in the log. */
export function ListUnreadable({ error, retry, title, words, retryLabel }: ListUnreadableProps) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <Card>
      <div role="alert">
        <EmptyState
          icon={DatabaseZap}
          title={title}
          action={
            <Button variant="primary" onClick={retry}>
              {retryLabel}
            </Button>
          }
        >
          <p>{words}</p>
          {digest ? <code className="mt-2 block font-mono">{digest}</code> : null}
        </EmptyState>
      </div>
    </Card>
  );
}
