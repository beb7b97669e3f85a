import { CalendarClock, Plus } from 'lucide-react';
import type { UpcomingPlan } from '#lib/domain/plans/upcoming-plan.ts';
import type { PlanOccurrence } from '#lib/domain/plans/window-plan.ts';
import { missedWords } from '#lib/texts/missed-words.ts';
import { useTexts } from '#texts';
import { LocalTime } from '../../local-time.tsx';
import { buttonStyles } from '../../primitives/button-styles.ts';
import { Callout } from '../../primitives/callout.tsx';
import { Card, CardHeader } from '../../primitives/card.tsx';
import { EmptyState } from '../../primitives/empty-state.tsx';
import { IntentLink } from '../../primitives/intent-link.tsx';
import type { PlanCommands } from './plan-commands.ts';
import { PlanItem } from './plan-item.tsx';

type PlanListProps = {
  readonly plans: readonly UpcomingPlan[];
  /** Those that did not take place lately. */
  readonly missed: readonly PlanOccurrence[];
  readonly now: Date;
  /** Whether a window is open: then none can be started. */
  readonly open: boolean;
  readonly commands: PlanCommands;
};

/** What is planned, the next one first, and what was planned and did not take place. */
export function PlanList({ plans, missed, now, open, commands }: PlanListProps) {
  const t = useTexts('plans');
  const refusals = useTexts('refusals');
  return (
    <Card>
      <CardHeader
        title={t('title')}
        description={t('description')}
        actions={
          <IntentLink href="/admin/plans/new" className={buttonStyles({})}>
            <Plus aria-hidden />
            {t('new')}
          </IntentLink>
        }
      />
      {missed.length > 0 ? (
        <div className="flex flex-col gap-3 px-4 pb-4 sm:px-6">
          {missed.map((occurrence) => (
            <Callout
              key={occurrence.planId + occurrence.startsAt.toISOString()}
              tone="amber"
              title={t('missedTitle')}
            >
              {t.rich('missed', {
                name: occurrence.reason,
                when: () => <LocalTime value={occurrence.startsAt} shape="date-time" />,
                why: missedWords(refusals, occurrence.why ?? ''),
              })}
            </Callout>
          ))}
        </div>
      ) : null}
      {plans.length === 0 ? (
        <div className="border-t">
          <EmptyState icon={CalendarClock} title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        </div>
      ) : (
        <ul className="divide-y border-t">
          {plans.map((upcoming) => (
            <PlanItem key={upcoming.plan.id} upcoming={upcoming} now={now} open={open} commands={commands} />
          ))}
        </ul>
      )}
    </Card>
  );
}
