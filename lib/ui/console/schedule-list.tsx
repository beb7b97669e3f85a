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
import { isInTrouble, type ScheduleLine, type ScheduleLineState } from './schedule-lines.ts';
import { tellCount } from './tell-count.ts';

type Look = { readonly icon: LucideIcon; readonly tone: Tone; readonly words: string };

const LOOK: Readonly<Record<ScheduleLineState, Look>> = {
  held: { icon: CircleCheck, tone: 'green', words: 'Held' },
  'being-held': { icon: CircleDot, tone: 'amber', words: 'Being held' },
  failed: { icon: TriangleAlert, tone: 'red', words: 'Could not be held' },
  'enabled-again': { icon: TriangleAlert, tone: 'red', words: 'Was enabled again' },
  'cannot-be-held': { icon: TriangleAlert, tone: 'red', words: 'Cannot be held' },
  'was-disabled': { icon: CircleMinus, tone: 'neutral', words: 'Was disabled before, stays disabled' },
  gone: { icon: CircleSlash, tone: 'neutral', words: 'No longer exists' },
};

/** The schedules of a window: each with its expression and how it stands. */
export function ScheduleList({ lines }: { readonly lines: readonly ScheduleLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="divide-y">
      {lines.map((line) => (
        <ScheduleItem key={line.key} line={line} />
      ))}
    </ul>
  );
}

function ScheduleItem({ line }: { readonly line: ScheduleLine }) {
  const { icon: Icon, tone, words } = LOOK[line.state];
  const trouble = isInTrouble(line);
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-0.5">
        <p className="min-w-0 break-words">
          {line.name}{' '}
          <span className="ml-1 text-[13px] text-ink-faint">{line.expression ?? 'event pattern'}</span>
        </p>
        <p
          className={cn('flex items-center gap-1.5 text-[13px]', trouble ? 'text-red-ink' : 'text-ink-soft')}
        >
          <Icon aria-hidden className={cn('size-4 shrink-0', TONE_MARK[tone])} />
          {words}
        </p>
      </div>
      {trouble ? (
        <p className="mt-0.5 break-words text-[13px] text-red-ink">{trouble ? whatNext(line) : null}</p>
      ) : null}
    </li>
  );
}

/** What AWS said, how often, and what happens next. */
function whatNext({ state, why, tries }: ScheduleLine): string {
  if (state === 'cannot-be-held') return why ?? 'It has to be disabled by hand.';
  if (state === 'enabled-again')
    return 'Somebody or a deployment switched it on. It is held again at the next check.';
  const said = why ? `AWS said: ${why.replace(/\.?$/, '.')}` : 'AWS did not confirm it.';
  return `${said} Tried ${tellCount(tries, 'time')}; tried again at the next check.`;
}
