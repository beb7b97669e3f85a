'use client';

import type { DrainDeadline } from '#lib/domain/window/window-terms.ts';
import { useTexts } from '#texts';
import { ConsoleTime } from '../words/console-time.tsx';
import { tellLength } from '../words/tell-duration.ts';
import { useSecond } from '../words/use-second.ts';

type DeadlineWordsProps = {
  readonly deadline: DrainDeadline;
  /** When the page was read; from then on the time goes by itself. */
  readonly readAt: Date;
};

/** So long before the deadline it is counted down. */
const COUNTED_MS = 15 * 60_000;

/** By when it shall be quiet and what happens if it is not; counted down at last, in red once it has passed. */
export function DeadlineWords({ deadline: { by, otherwise }, readAt }: DeadlineWordsProps) {
  const t = useTexts('console');
  const now = useSecond(readAt);
  const leftMs = by.getTime() - now.getTime();
  const time = () => <ConsoleTime value={by} now={now} />;
  if (leftMs <= 0) {
    const key = otherwise === 'cancel' ? 'deadline.overCancel' : 'deadline.overKeepWaiting';
    return (
      <strong className="font-medium text-red-ink">
        {t.rich(key, { by: time, duration: tellLength(-leftMs) })}
      </strong>
    );
  }
  const key = otherwise === 'cancel' ? 'deadline.cancel' : 'deadline.keepWaiting';
  return (
    <>
      {t.rich(key, { by: time })}
      {leftMs <= COUNTED_MS ? (
        <strong className="ml-2 whitespace-nowrap font-medium tabular-nums">
          {t('deadline.left', { duration: countdown(leftMs) })}
        </strong>
      ) : null}
    </>
  );
}

/** "4:09": what is left in minutes and seconds. */
function countdown(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} min`;
}
