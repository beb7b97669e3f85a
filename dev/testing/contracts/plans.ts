import type { Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { BY } from './next-window.ts';

const NOW = new Date('2026-11-23T02:00:00Z');

export function inHours(hours: number): Date {
  return new Date(NOW.getTime() + hours * 3_600_000);
}

/** An hour long. */
export function spanInHours(hours: number): Span {
  return { startsAt: inHours(hours), endsAt: inHours(hours + 1) };
}

/** Made just now, for tomorrow. */
export function newPlan(rest: Partial<WindowPlan> = {}): WindowPlan {
  return {
    id: crypto.randomUUID(),
    version: 1,
    status: 'PLANNED',
    zone: 'Europe/Berlin',
    cron: null,
    next: spanInHours(24),
    skipped: [],
    startedAhead: [],
    mode: 'READ-ONLY',
    reason: 'release 2.8',
    ticketUrl: null,
    message: null,
    noticeMinutes: 1_440,
    atEnd: { kind: 'keep' },
    drainDeadline: null,
    withoutSchedules: false,
    plannedBy: BY,
    plannedAt: NOW,
    changedBy: BY,
    changedAt: NOW,
    ...rest,
  };
}

/** One version on, an hour later. */
export function changed(plan: WindowPlan, change: Partial<WindowPlan>): WindowPlan {
  const changedAt = new Date(plan.changedAt.getTime() + 3_600_000);
  return { ...plan, version: plan.version + 1, changedAt, ...change };
}
