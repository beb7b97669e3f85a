import {
  CircleCheck,
  CircleDot,
  CircleMinus,
  CircleSlash,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import { cn } from '../cn.ts';
import { TONE_MARK, type Tone } from '../tone.ts';
import type { Command } from './command.ts';
import { ExceptSchedule } from './except-schedule.tsx';
import { isInTrouble, type ScheduleLine, type ScheduleLineState } from './schedule-lines.ts';
import { tellCount } from './tell-count.ts';

type Look = { readonly icon: LucideIcon; readonly tone: Tone; readonly words: string };

const LOOK: Readonly<Record<ScheduleLineState, Look>> = {
  held: { icon: CircleCheck, tone: 'green', words: 'Held' },
  'being-held': { icon: CircleDot, tone: 'amber', words: 'Being held' },
  failed: { icon: TriangleAlert, tone: 'red', words: 'Could not be held' },
  'enabled-again': { icon: TriangleAlert, tone: 'red', words: 'Was enabled again' },
  'left-enabled': { icon: CircleMinus, tone: 'neutral', words: 'Left enabled by an administrator' },
  'cannot-be-held': { icon: TriangleAlert, tone: 'red', words: 'Cannot be held' },
  'was-disabled': { icon: CircleMinus, tone: 'neutral', words: 'Was disabled before, stays disabled' },
  gone: { icon: CircleSlash, tone: 'neutral', words: 'No longer exists' },
};

type ScheduleListProps = { readonly lines: readonly ScheduleLine[]; readonly exceptSchedule: Command };

/** The schedules of a window: each with its expression, how it stands, and what can be decided about it. */
export function ScheduleList({ lines, exceptSchedule }: ScheduleListProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <ul className="divide-y">
        {lines.map((line) => (
          <ScheduleItem key={line.key} line={line} exceptSchedule={exceptSchedule} />
        ))}
      </ul>
      <p className="mt-2 text-[13px] text-ink-faint">
        <a href="/api/maintenance/holds" download className="text-ink-soft underline underline-offset-2">
          Download this list
        </a>{' '}
        with the states to restore, should this application be lost.
      </p>
    </>
  );
}

type ScheduleItemProps = { readonly line: ScheduleLine; readonly exceptSchedule: Command };

function ScheduleItem({ line, exceptSchedule }: ScheduleItemProps) {
  const { icon: Icon, tone, words } = LOOK[line.state];
  const trouble = isInTrouble(line);
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-0.5">
        <p className="min-w-0 break-words">
          {line.name}{' '}
          <span className="ml-1 text-[13px] text-ink-faint">{line.expression ?? 'event pattern'}</span>
        </p>
        <div className="flex flex-wrap items-center gap-x-4 text-[13px]">
          <p className={cn('flex items-center gap-1.5', trouble ? 'text-red-ink' : 'text-ink-soft')}>
            <Icon aria-hidden className={cn('size-4 shrink-0', TONE_MARK[tone])} />
            {line.atEnd?.staysOff ? `${words}, stays off at the end` : words}
          </p>
          {line.atEnd ? (
            <ExceptSchedule
              command={exceptSchedule}
              holdId={line.atEnd.holdId}
              name={line.name}
              exception={line.atEnd.staysOff ? null : 'stays-disabled'}
            />
          ) : null}
        </div>
      </div>
      {trouble ? <p className="mt-0.5 break-words text-[13px] text-red-ink">{whatNext(line)}</p> : null}
    </li>
  );
}

/** What AWS said, how often, and what happens next. */
function whatNext({ state, why, tries }: ScheduleLine): string {
  if (state === 'cannot-be-held') return why ?? 'It has to be disabled by hand.';
  if (state === 'enabled-again')
    return `Somebody or a deployment switched it on. ${why ?? 'It is held again at the next check.'}`;
  const said = why ? `AWS said: ${why.replace(/\.?$/, '.')}` : 'AWS did not confirm it.';
  return `${said} Tried ${tellCount(tries, 'time')}; tried again at the next check.`;
}
