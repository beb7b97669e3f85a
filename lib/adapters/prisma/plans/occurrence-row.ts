import type { PlanOccurrence } from '#lib/domain/plans/window-plan.ts';
import type { WindowPlan as PlanRow, Prisma, PlanOccurrence as Row } from '../generated/client.ts';
import { modeOfRow } from '../window/window-row.ts';

/** What is read with an occurrence. */
export const WITH_PLAN = {
  plan: { select: { mode: true, reason: true } },
} as const satisfies Prisma.PlanOccurrenceInclude;

type RowWithPlan = Row & { readonly plan: Pick<PlanRow, 'mode' | 'reason'> };

/** What became of an occurrence, with what its plan says now. */
export function occurrenceOfRow({ id, plan, ...same }: RowWithPlan): PlanOccurrence {
  return { ...same, mode: modeOfRow(plan.mode), reason: plan.reason };
}
