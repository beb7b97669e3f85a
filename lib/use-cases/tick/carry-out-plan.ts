import { RECONCILER } from '#lib/domain/audit/audit.ts';
import { agreedTerms } from '#lib/domain/plans/agreed-terms.ts';
import type { Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Outcome, Refusal } from '#lib/domain/refusal.ts';
import { isOpen, type OpenWindow, type Window } from '#lib/domain/window/window.ts';
import type { CarryOutDeps } from '#lib/use-cases/plans/carry-out-deps.ts';
import { nextOccurrence } from '#lib/use-cases/plans/next-occurrence.ts';
import { openWindow } from '#lib/use-cases/window/open-window.ts';

/**
 * Starts the window of a plan whose time has come. One that cannot be started, because another is open or AWS refuses,
 * `waits`: it is tried again at each tick until its grace time is over or too little of its time is left, and then is `missed`. A late
 * start keeps the planned end, and is in the name of who planned it.
 */
export async function carryOutPlan(
  deps: CarryOutDeps,
  plan: WindowPlan,
): Promise<'started' | 'missed' | 'waits'> {
  const [window, now] = await Promise.all([deps.windows.load(), deps.windows.now()]);
  const next = nextOccurrence(deps.recurrence, plan, plan.next.startsAt);
  if (now.getTime() >= tooLateFrom(deps, plan)) {
    const missed = await deps.agenda.miss({ plan, next, why: whyMissed(deps, plan, window, now) });
    deps.failedStarts.delete(plan.id);
    return missed ? 'missed' : 'waits';
  }
  const started = await start(deps, plan, next, window, now);
  if (started.ok) {
    deps.failedStarts.delete(plan.id);
    return 'started';
  }
  const why = whyNotStarted(started.refusal, window);
  deps.failedStarts.set(plan.id, { startsAt: plan.next.startsAt, why });
  return 'waits';
}

/** From then on it is too late: neither may its grace time be over, nor what is left be of little use. */
function tooLateFrom({ startGraceMs }: CarryOutDeps, plan: WindowPlan): number {
  return Math.min(plan.next.startsAt.getTime() + startGraceMs, ...Object.values(usefulUntil(plan)));
}

/**
 * In milliseconds: until when a late start leaves at least half of the planned time, and when the platform should be
 * quiet. A window that shut the gate only to end soon would cost its users more than it gives.
 */
function usefulUntil({ next, drainDeadline }: WindowPlan): { readonly half: number; readonly drain: number } {
  const startMs = next.startsAt.getTime();
  // The middle itself still leaves a half.
  const half = Math.floor((startMs + next.endsAt.getTime()) / 2) + 1;
  const drain = drainDeadline ? startMs + drainDeadline.minutes * 60_000 : Number.POSITIVE_INFINITY;
  return { half, drain };
}

function start(
  deps: CarryOutDeps,
  plan: WindowPlan,
  next: Span | null,
  before: Window,
  at: Date,
): Promise<Outcome<Window>> {
  const { mode, reason, message, withoutSchedules, plannedBy: by } = plan;
  const { startsAt, endsAt: plannedEnd } = plan.next;
  const terms = agreedTerms(plan, at, { planId: plan.id, startsAt });
  const identity = { type: 'start', id: crypto.randomUUID(), mode, by, at } as const;
  return openWindow(deps, {
    before,
    start: { ...identity, reason, message, plannedEnd, terms },
    actor: RECONCILER,
    withoutSchedules,
    carriesOut: { plan, next },
  });
}

/** What this process met when it tried; else what the store shows; else nobody has tried. */
function whyMissed(deps: CarryOutDeps, plan: WindowPlan, window: Window, now: Date): string {
  const failed = deps.failedStarts.get(plan.id);
  if (failed?.startsAt.getTime() === plan.next.startsAt.getTime()) return failed.why;
  const wasOpen = isOpen(window) && window.startedAt.getTime() < tooLateFrom(deps, plan);
  if (wasOpen) return anotherWasOpen(window);
  if (now.getTime() >= plan.next.startsAt.getTime() + deps.startGraceMs || now >= plan.next.endsAt) {
    return 'The application was not running at that time.';
  }
  return now.getTime() >= usefulUntil(plan).drain
    ? 'When it could have started, the deadline of its drain was over already.'
    : 'When it could have started, less than half of its time was left.';
}

function whyNotStarted({ code, message }: Refusal, window: Window): string {
  if (code === 'window-already-open' && isOpen(window)) return anotherWasOpen(window);
  return `It could not be started. ${message}`;
}

function anotherWasOpen({ reason, mode, startedBy }: OpenWindow): string {
  return `Another window was open: ${reason ? `“${reason}”` : mode}, started by ${startedBy}.`;
}
