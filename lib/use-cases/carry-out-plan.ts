import { agreedTerms } from '#lib/domain/agreed-terms.ts';
import { RECONCILER } from '#lib/domain/audit.ts';
import type { Outcome, Refusal } from '#lib/domain/refusal.ts';
import { isOpen, type OpenWindow, type Window } from '#lib/domain/window.ts';
import type { Span, WindowPlan } from '#lib/domain/window-plan.ts';
import type { CarryOutDeps } from './carry-out-deps.ts';
import { openWindow } from './open-window.ts';
import { nextOccurrence } from './plans/next-occurrence.ts';

/**
 * Starts the window of a plan whose time has come. One that cannot be started, because another is open or AWS refuses,
 * `waits`: it is tried again at each tick until its grace time is over or the window would be, and then is `missed`. A late
 * start keeps the planned end.
 */
export async function carryOutPlan(
  deps: CarryOutDeps,
  plan: WindowPlan,
): Promise<'started' | 'missed' | 'waits'> {
  const [window, now] = await Promise.all([deps.windows.load(), deps.windows.now()]);
  const next = nextOccurrence(deps.recurrence, plan, plan.next.startsAt);
  if (now >= latestStart(deps, plan)) {
    const missed = await deps.agenda.miss({ plan, next, why: whyMissed(deps, plan, window) });
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

function latestStart({ startGraceMs }: CarryOutDeps, { next }: WindowPlan): Date {
  return new Date(Math.min(next.startsAt.getTime() + startGraceMs, next.endsAt.getTime()));
}

function start(
  deps: CarryOutDeps,
  plan: WindowPlan,
  next: Span | null,
  before: Window,
  at: Date,
): Promise<Outcome<Window>> {
  const { mode, reason, message, withoutSchedules, changedBy: by } = plan;
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
function whyMissed(deps: CarryOutDeps, plan: WindowPlan, window: Window): string {
  const failed = deps.failedStarts.get(plan.id);
  if (failed?.startsAt.getTime() === plan.next.startsAt.getTime()) return failed.why;
  const wasOpen = isOpen(window) && window.startedAt < latestStart(deps, plan);
  return wasOpen ? anotherWasOpen(window) : 'The application was not running at that time.';
}

function whyNotStarted({ code, message }: Refusal, window: Window): string {
  if (code === 'window-already-open' && isOpen(window)) return anotherWasOpen(window);
  return `It could not be started. ${message}`;
}

function anotherWasOpen({ reason, mode, startedBy }: OpenWindow): string {
  return `Another window was open: ${reason ? `“${reason}”` : mode}, started by ${startedBy}.`;
}
