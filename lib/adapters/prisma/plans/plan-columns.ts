import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { WindowPlan as Row } from '../generated/client.ts';
import { modeForRow } from '../window/window-row.ts';
import { atDrainByForRow, atEndForRow } from '../window/window-terms-row.ts';

/** The columns of a plan, but its id; what is skipped or was started ahead is kept in `plan_occurrences`. */
export function rowOfPlan(plan: WindowPlan): Omit<Row, 'id'> {
  const { id, mode, next, skipped, startedAhead, atEnd, drainDeadline, ...same } = plan;
  return {
    ...same,
    ...next,
    ...atEndForRow(atEnd),
    mode: modeForRow(mode),
    drainMinutes: drainDeadline?.minutes ?? null,
    atDrainBy: atDrainByForRow(drainDeadline?.otherwise ?? 'keep-waiting'),
  };
}
