import type { ReactNode } from 'react';
import type { Mode } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { AboutTime, PlannedEnd } from './planned-end.tsx';

type WhatAndUntilProps = {
  readonly mode: Mode;
  /** Null where nobody said. */
  readonly plannedEnd: Date | null;
  /** When that was told. */
  readonly now: Date;
};

/** "Read-only maintenance until about 03:00.", and once that is over that it takes longer. */
export function WhatAndUntil({ mode, plannedEnd, now }: WhatAndUntilProps) {
  const t = useTexts('maintenance');
  const plain = strong(t(`users.plain.${mode}`));
  if (!plannedEnd) return plain;
  const end = () => <AboutTime key="end" value={plannedEnd} now={now} />;
  return (
    <PlannedEnd
      end={plannedEnd}
      now={now}
      ahead={strong(t.rich(`users.until.${mode}`, { end }))}
      passed={
        <>
          {plain} {t.rich('users.late', { end })}
        </>
      }
    />
  );
}

function strong(words: ReactNode) {
  return (
    <strong key="b" className="font-semibold">
      {words}
    </strong>
  );
}
