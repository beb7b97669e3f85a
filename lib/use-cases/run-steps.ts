import type { Step } from '#lib/domain/plan.ts';
import type { Hold, Schedule } from '#lib/domain/schedule.ts';
import { isOpen, transition, type Window } from '#lib/domain/window.ts';
import type { HeldLease } from '#lib/ports/reconciler-lease.ts';
import type { ControlResult } from '#lib/ports/schedule-control.ts';
import type { MaintenanceDeps } from './maintenance-deps.ts';

/** How many schedules are worked on at the same time; EventBridge allows about 50 calls a second to all. */
const CONCURRENCY = 4;

/**
 * Runs the steps of a plan. A step that fails is recorded on its hold and does not stop the others.
 * Stops early, without harm, when the lease is lost or the window has moved on from the plan.
 * Answers the window afterwards.
 */
export async function runSteps(
  deps: MaintenanceDeps,
  lease: HeldLease,
  window: Window,
  steps: readonly Step[],
): Promise<Window> {
  let current = window;
  for (let at = 0; at < steps.length; at += CONCURRENCY) {
    if (!(await lease.stillOurs())) return current;
    if ((await deps.windows.load()).version !== window.version) return current;
    const chunk = steps.slice(at, at + CONCURRENCY);
    const results = await Promise.all(chunk.map((step) => runStep(deps, window, step)));
    current = results.find((result) => result !== null) ?? current;
  }
  return current;
}

/** Answers the window when the step changed it. */
async function runStep(deps: MaintenanceDeps, window: Window, step: Step): Promise<Window | null> {
  switch (step.type) {
    case 'hold':
      await hold(deps, window, step.schedule, step.hold);
      return null;
    case 'confirm-hold':
      await deps.holds.confirmHeld(step.hold.id);
      return null;
    case 'adopt-hold':
      if (isOpen(window)) await deps.holds.adopt(step.hold.id, window.id);
      return null;
    case 'release':
      await release(deps, step.hold);
      return null;
    case 'promote':
      return promote(deps, window);
  }
}

/** Write-ahead: the original state is stored before the schedule is touched. */
async function hold(
  deps: MaintenanceDeps,
  window: Window,
  schedule: Schedule,
  known: Hold | null,
): Promise<void> {
  if (!isOpen(window)) return;
  const owed = known ?? (await deps.holds.intend(window.id, schedule));
  if (schedule.state === 'DISABLED') return deps.holds.confirmHeld(owed.id);
  await record(deps, owed, await deps.schedules.disable(owed), () => deps.holds.confirmHeld(owed.id));
}

/** A schedule that was disabled before the window is left as it is: nothing is owed to it. */
async function release(deps: MaintenanceDeps, owed: Hold): Promise<void> {
  if (owed.originalState === 'DISABLED') return deps.holds.resolve(owed.id, 'RELEASED');
  await record(deps, owed, await deps.schedules.enable(owed), () => deps.holds.resolve(owed.id, 'RELEASED'));
}

async function record(
  deps: MaintenanceDeps,
  owed: Hold,
  result: ControlResult,
  whenDone: () => Promise<void>,
): Promise<void> {
  switch (result.kind) {
    case 'done':
      return whenDone();
    case 'gone':
      return deps.holds.resolve(owed.id, 'GONE');
    case 'failed':
      return deps.holds.recordFailure(owed.id, result.why);
  }
}

async function promote(deps: MaintenanceDeps, before: Window): Promise<Window | null> {
  const at = await deps.windows.now();
  const next = transition(before, { type: 'promote', at });
  if (!next.ok) return null;
  const committed = await deps.windows.commit({ before, after: next.value, by: 'reconciler', at });
  if (!committed) return null;
  await deps.snapshot.refresh();
  return next.value;
}
