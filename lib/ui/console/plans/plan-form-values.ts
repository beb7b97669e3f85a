import { type PlanContent, USUAL_NOTICE_MINUTES, type WindowPlan } from '#lib/domain/plans/window-plan.ts';

/** What the form for a planned window starts with. */
export type PlanFormValues = PlanContent & {
  /** Of the plan that is changed, as it was read; null for a new one. */
  readonly changes: { readonly id: string; readonly version: number } | null;
  readonly kind: 'once' | 'recurring';
  /** Null: the reader's own. */
  readonly zone: string | null;
  /** `YYYY-MM-DDTHH:mm` in the zone; empty for a new one. */
  readonly start: string;
  readonly end: string;
  readonly cron: string;
  readonly durationMinutes: number;
};

export const NEW_PLAN: PlanFormValues = {
  changes: null,
  kind: 'once',
  zone: null,
  start: '',
  end: '',
  cron: '',
  durationMinutes: 60,
  mode: 'READ-ONLY',
  reason: '',
  ticketUrl: null,
  message: null,
  noticeMinutes: USUAL_NOTICE_MINUTES,
  atEnd: { kind: 'keep' },
  drainDeadline: null,
  withoutSchedules: false,
};

/** The values of a plan, its times as the clocks of its zone show them. */
export function valuesOf(
  plan: WindowPlan,
  local: { readonly start: string; readonly end: string },
): PlanFormValues {
  const { id, version, next, cron } = plan;
  return {
    ...plan,
    ...local,
    changes: { id, version },
    kind: cron === null ? 'once' : 'recurring',
    cron: cron ?? '',
    durationMinutes: Math.round((next.endsAt.getTime() - next.startsAt.getTime()) / 60_000),
  };
}
