import { ExternalLink, Repeat } from 'lucide-react';
import type { UpcomingPlan } from '#lib/domain/plans/upcoming-plan.ts';
import { noticeFrom } from '#lib/domain/plans/window-plan.ts';
import { useTexts } from '#texts';
import { LocalTime } from '../../local-time.tsx';
import { Badge } from '../../primitives/badge.tsx';
import type { PlanCommands } from './plan-commands.ts';
import { PlanMenu } from './plan-menu.tsx';
import { PlanSpan } from './plan-span.tsx';
import { RestoreOccurrence } from './restore-occurrence.tsx';

type PlanItemProps = {
  readonly upcoming: UpcomingPlan;
  readonly now: Date;
  readonly open: boolean;
  readonly commands: PlanCommands;
};

/** One planned window: when, what, by whom, and what can be done about it. */
export function PlanItem({ upcoming: { plan, occurrences }, now, open, commands }: PlanItemProps) {
  const t = useTexts('plans');
  const announced = noticeFrom(plan);
  const later = occurrences.filter(({ startsAt }) => startsAt.getTime() !== plan.next.startsAt.getTime());
  return (
    <li className="flex flex-col gap-2 px-4 py-4 sm:px-6">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong className="min-w-0 break-words font-semibold">{plan.reason}</strong>
            <Badge tone="blue">{plan.mode}</Badge>
          </p>
          <PlanSpan span={plan.next} now={now} />
        </div>
        <PlanMenu plan={plan} open={open} commands={commands} />
      </div>
      {plan.cron ? (
        <p className="flex items-center gap-2 text-[13px] text-ink-soft">
          <Repeat aria-hidden className="size-4 shrink-0 text-ink-faint" />
          <span>
            {t.rich('recurs', {
              cron: () => <code className="font-mono">{plan.cron}</code>,
              zone: plan.zone,
            })}
          </span>
        </p>
      ) : null}
      <p className="text-[13px] text-ink-soft">
        {plan.noticeMinutes > 0 ? (
          <>
            {announced <= now ? (
              t('announced')
            ) : (
              <>
                {t('announcedFrom')} <LocalTime value={announced} shape="date-time" />
              </>
            )}
            {' · '}
          </>
        ) : null}
        {plan.changedBy === plan.plannedBy
          ? t('by', { name: plan.plannedBy })
          : t('changedBy', { name: plan.changedBy })}
        {plan.ticketUrl ? (
          <>
            {' · '}
            <a
              href={plan.ticketUrl}
              target="_blank"
              rel="noopener noreferrer"
              className="inline-flex min-h-6 items-center gap-1 underline decoration-line-strong underline-offset-2 hover:text-ink"
            >
              {t('ticket')}
              <ExternalLink aria-hidden className="size-3.5" />
            </a>
          </>
        ) : null}
      </p>
      {later.length > 0 ? (
        <ul className="flex flex-col gap-1 text-[13px] text-ink-soft">
          {later.map((span) => (
            <li key={span.startsAt.getTime()} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className={span.skipped ? 'line-through' : undefined}>
                {t('then')} <LocalTime value={span.startsAt} shape="date-time" />
              </span>
              {span.skipped ? (
                <>
                  <Badge>{t('skipped')}</Badge>
                  <RestoreOccurrence plan={plan} startsAt={span.startsAt} command={commands.restore} />
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
