import {
  CircleCheck,
  CircleDot,
  CircleMinus,
  CircleSlash,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { ruleConsoleLink } from '#lib/domain/drain/aws-console-link.ts';
import { useTexts } from '#texts';
import { cn } from '../../cn.ts';
import { TONE_MARK, type Tone } from '../../tone.ts';
import type { Command } from '../commands/command.ts';
import type { ConsoleTexts } from '../words/console-texts.ts';
import { AwsLink } from './aws-link.tsx';
import { ExceptSchedule } from './except-schedule.tsx';
import { isInTrouble, type ScheduleLine, type ScheduleLineState } from './schedule-lines.ts';

type Look = { readonly icon: LucideIcon; readonly tone: Tone };

const LOOK: Readonly<Record<ScheduleLineState, Look>> = {
  held: { icon: CircleCheck, tone: 'green' },
  'being-held': { icon: CircleDot, tone: 'amber' },
  failed: { icon: TriangleAlert, tone: 'red' },
  'enabled-again': { icon: TriangleAlert, tone: 'red' },
  'left-enabled': { icon: CircleMinus, tone: 'neutral' },
  'cannot-be-held': { icon: TriangleAlert, tone: 'red' },
  'was-disabled': { icon: CircleMinus, tone: 'neutral' },
  gone: { icon: CircleSlash, tone: 'neutral' },
};

type ScheduleListProps = { readonly lines: readonly ScheduleLine[]; readonly exceptSchedule: Command };

/** The schedules of a window: each with its expression, how it stands, and what can be decided about it. */
export function ScheduleList({ lines, exceptSchedule }: ScheduleListProps) {
  const t = useTexts('console');
  if (lines.length === 0) return null;
  return (
    <>
      <ul className="divide-y">
        {lines.map((line) => (
          <ScheduleItem key={line.key} line={line} exceptSchedule={exceptSchedule} />
        ))}
      </ul>
      <p className="mt-2 text-[13px] text-ink-faint">{t.rich('schedule.download', { a: downloadLink })}</p>
    </>
  );
}

function downloadLink(chunks: ReactNode) {
  return (
    <a href="/api/maintenance/holds" download className="text-ink-soft underline underline-offset-2">
      {chunks}
    </a>
  );
}

type ScheduleItemProps = { readonly line: ScheduleLine; readonly exceptSchedule: Command };

function ScheduleItem({ line, exceptSchedule }: ScheduleItemProps) {
  const t = useTexts('console');
  const { icon: Icon, tone } = LOOK[line.state];
  const words = t(`schedule.state.${line.state}`);
  const trouble = isInTrouble(line);
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-0.5">
        <p className="min-w-0 break-words">
          {line.name}{' '}
          <span className="ml-1 text-[13px] text-ink-faint">{line.expression ?? t('schedule.pattern')}</span>
        </p>
        <div className="flex flex-wrap items-center gap-x-4 text-[13px]">
          <p className={cn('flex items-center gap-1.5', trouble ? 'text-red-ink' : 'text-ink-soft')}>
            <Icon aria-hidden className={cn('size-4 shrink-0', TONE_MARK[tone])} />
            {line.atEnd?.staysOff ? t('schedule.staysOff', { state: words }) : words}
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
      <p className="flex flex-wrap items-center gap-x-4 text-[13px] text-ink-faint">
        {statesWords(t, line)}
        <AwsLink
          href={ruleConsoleLink(line.key)}
          label={t('schedule.link')}
          about={t('schedule.linkAbout', { name: line.name })}
        />
      </p>
      {trouble ? <p className="mt-0.5 break-words text-[13px] text-red-ink">{whatNext(t, line)}</p> : null}
    </li>
  );
}

/** "before: enabled, now: disabled", as far as it is known. */
function statesWords(t: ConsoleTexts, { before, now }: ScheduleLine): string {
  const states = [before ? t(`schedule.before.${before}`) : null, now ? t(`schedule.now.${now}`) : null];
  return states.filter((state) => state !== null).join(', ');
}

/** What AWS said, how often, and what happens next. */
function whatNext(t: ConsoleTexts, { state, why, tries }: ScheduleLine): string {
  if (state === 'cannot-be-held') return why ?? t('schedule.byHand');
  if (state === 'enabled-again') return t('schedule.enabledAgain', { why: why ?? t('schedule.heldAgain') });
  return why ? t('awsSaid', { why: why.replace(/\.?$/, '.'), tries }) : t('awsSilent', { tries });
}
