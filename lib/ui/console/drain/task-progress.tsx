'use client';

import { elapsedMs } from '#lib/domain/drain/likely-quiet.ts';
import { type UsualDuration, usualUpToMs, verdict } from '#lib/domain/drain/usual-duration.ts';
import { useTexts } from '#texts';
import { elapsedWords } from '../words/elapsed-words.ts';
import { useSecond } from '../words/use-second.ts';
import { TaskBar } from './task-bar.tsx';
import { VerdictBadge } from './verdict-badge.tsx';

type TaskProgressProps = {
  readonly since: Date | null;
  readonly usual: UsualDuration | null;
  /** When the page was read; from then on it goes by itself. */
  readonly readAt: Date;
};

/** How long a task has been running against what is usual, and what to think of it. */
export function TaskProgress({ since, usual, readAt }: TaskProgressProps) {
  const t = useTexts('console');
  const now = useSecond(readAt);
  const elapsed = elapsedMs(since, now);
  const found = verdict(elapsed, usual);
  const known = found === 'unknown' ? null : usual;
  return (
    <div className="flex w-full flex-col gap-1.5 shrink-0 sm:w-72">
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-3">
        <span className="whitespace-nowrap text-[13px] tabular-nums">
          {elapsedWords(t, since, known, now) ?? t('task.noUsual')}
        </span>
        <VerdictBadge verdict={found} />
      </div>
      {known && elapsed !== null ? (
        <TaskBar elapsedMs={elapsed} usualMs={usualUpToMs(known)} verdict={found} />
      ) : (
        <div aria-hidden className="h-1.5 rounded-full bg-neutral-soft" />
      )}
    </div>
  );
}
