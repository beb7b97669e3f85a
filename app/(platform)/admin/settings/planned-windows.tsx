import { readPlans } from '#lib/edge/console/plans.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { PlanList } from '#lib/ui/console/plans/plan-list.tsx';
import { Callout } from '#lib/ui/primitives/callout.tsx';
import { cancelPlan, restoreOccurrence, skipOccurrence, startPlanNow } from '../plans/actions.ts';

/** What is planned. That it cannot be read must not keep anybody from ending a window. */
export async function PlannedWindows({ open }: { readonly open: boolean }) {
  const view = await readPlans().catch(() => null);
  if (!view?.ok) {
    const t = await getTexts('plans');
    return <Callout tone="amber">{t('unreadable')}</Callout>;
  }
  const { plans, missed, now } = view.value;
  return (
    <PlanList
      plans={plans}
      missed={missed}
      now={now}
      open={open}
      commands={{
        startNow: startPlanNow,
        cancel: cancelPlan,
        skip: skipOccurrence,
        restore: restoreOccurrence,
      }}
    />
  );
}
