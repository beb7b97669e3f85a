import type { ReactNode } from 'react';
import { auditDetail } from '#lib/domain/audit/audit-detail.ts';
import type { TimelineEvent, TimelineLine } from '#lib/domain/history/timeline.ts';
import { useTexts } from '#texts';
import { cn } from '../cn.ts';
import { LocalTime } from '../local-time.tsx';
import { actorWords } from './actor-words.ts';
import { NameFold } from './name-fold.tsx';

/** What the window itself went through; everything else is a detail of one of these. */
const MILESTONES: ReadonlySet<TimelineEvent> = new Set<TimelineEvent>([
  'window-started',
  'window-activated',
  'activated-anyway',
  'window-ended',
]);

/** What has happened in a window, in words, oldest first. */
export function TimelineList({ lines }: { readonly lines: readonly TimelineLine[] }) {
  return (
    <ol className="ml-1.5 border-line border-l">
      {lines.map((line) => (
        <TimelineItem key={line.entry.id} line={line} />
      ))}
    </ol>
  );
}

function TimelineItem({ line }: { readonly line: TimelineLine }) {
  const milestone = MILESTONES.has(line.event);
  return (
    <li className="relative grid gap-x-4 py-1.5 pl-5 sm:grid-cols-[11rem_1fr]">
      <span
        aria-hidden
        className={cn(
          'absolute top-3 -left-[5px] size-2.5 rounded-full border-2 border-surface',
          milestone ? 'bg-accent' : 'bg-neutral-mark',
        )}
      />
      <p className="text-[13px] text-ink-faint">
        <When line={line} />
      </p>
      <div className={cn('min-w-0 break-words', milestone && 'font-medium')}>
        <Happened line={line} />
      </div>
    </li>
  );
}

const DAY_MS = 24 * 60 * 60_000;

function When({ line: { at, lastAt } }: { readonly line: TimelineLine }) {
  const t = useTexts('history');
  const moment = (value: Date, shape: 'time' | 'date-time') => <LocalTime value={value} shape={shape} />;
  if (!lastAt || lastAt.getTime() - at.getTime() < 60_000) return moment(at, 'date-time');
  const shape = lastAt.getTime() - at.getTime() < DAY_MS ? 'time' : 'date-time';
  return t.rich('timeline.until', { at: () => moment(at, 'date-time'), last: () => moment(lastAt, shape) });
}

function Happened({ line }: { readonly line: TimelineLine }): ReactNode {
  const t = useTexts('history');
  const { mode, plannedEnd, why, count } = auditDetail(line.entry);
  return t.rich(`happened.${line.event}`, {
    who: actorWords(t, line.actor),
    mode: mode ?? '',
    why: why ?? '',
    count,
    subjects: line.subjects.length,
    end: () => (plannedEnd ? <LocalTime value={plannedEnd} shape="date-time" /> : null),
    names: () => <NameFold names={line.subjects} />,
  });
}
