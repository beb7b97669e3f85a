import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { PlanDeps } from './plan-deps.ts';
import type { PlanTimesInput } from './plan-input.ts';
import type { TimesReading } from './plan-times.ts';
import { readOnce } from './read-once.ts';
import { readRecurring } from './read-recurring.ts';

/**
 * When the plan takes place that the form describes; `before` is the plan that it changes, if it changes one. A start
 * that stays as it was is no start in the past.
 */
export function readTimes(
  deps: Pick<PlanDeps, 'times' | 'recurrence'>,
  input: PlanTimesInput,
  now: Date,
  before: WindowPlan | null,
): TimesReading {
  if (!deps.times.isZone(input.zone)) {
    return { times: null, problems: { zone: zoneProblem(input.zone) }, twice: [] };
  }
  switch (input.kind) {
    case 'once':
      return readOnce(deps, input, now, before);
    case 'recurring':
      return readRecurring(deps, input, now, before);
  }
}

function zoneProblem(zone: string): string {
  if (zone === '') return 'Choose a time zone.';
  return `"${zone.slice(0, 60)}" is no time zone that is known here. Choose one by its name, such as Europe/Berlin.`;
}
