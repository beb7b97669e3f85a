import type { ReactNode } from 'react';
import { useTexts } from '#texts';

export type Fact = { readonly term: string; readonly value: ReactNode };

/** What there is to know about a thing: terms on the left, on phones above. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="divide-y">
      {facts.map((fact) => (
        <div key={fact.term} className="grid gap-x-6 gap-y-0.5 py-3 sm:grid-cols-[160px_1fr]">
          <dt className="text-ink-soft">{fact.term}</dt>
          <dd className="min-w-0 break-words">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Said in place of a value that nobody has given. */
export function NotGiven() {
  const t = useTexts('catalogue');
  return <span className="text-ink-faint">{t('notGiven')}</span>;
}
