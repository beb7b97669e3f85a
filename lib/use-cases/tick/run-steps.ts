import type { Step } from '#lib/domain/drain/plan.ts';
import { type Hold, isToBeEnabled } from '#lib/domain/schedules/schedule.ts';
import { isOpen, type Window } from '#lib/domain/window/window.ts';
import type { HeldLease } from '#lib/ports/reconciler-lease.ts';
import type { ControlResult } from '#lib/ports/schedule-control.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';

/** How many schedules are worked on at the same time; EventBridge allows about 50 calls a second to all. */
const CONCURRENCY = 4;

/**
 * Runs the steps of a plan. What AWS refuses is recorded on its hold and does not stop the others. Stops
 * early, without harm, when the lease is lost or the window has moved on from the plan. Rejects when the
 * store fails, but only after every step under way has ended, so that the lease outlives their calls.
 */
export async function runSteps(
  deps: MaintenanceDeps,
  lease: HeldLease,
  window: Window,
  steps: readonly Step[],
): Promise<void> {
  for (let at = 0; at < steps.length; at += CONCURRENCY) {
    if ((await deps.windows.load()).version !== window.version) return;
    const chunk = steps.slice(at, at + CONCURRENCY);
    const results = await Promise.allSettled(chunk.map((step) => runStep(deps, lease, window, step)));
    const broken = results.find((result) => result.status === 'rejected');
    if (broken) throw broken.reason;
    if (results.some((result) => result.status === 'fulfilled' && !result.value)) return;
  }
}

/** Answers whether the lease is still ours. */
async function runStep(
  deps: MaintenanceDeps,
  lease: HeldLease,
  window: Window,
  step: Step,
): Promise<boolean> {
  switch (step.type) {
    case 'hold': {
      if (!isOpen(window)) return true;
      // Write-ahead: the original state is stored before the schedule is touched.
      const owed = step.hold ?? (await deps.holds.intend(window.id, step.schedule));
      if (!owed) return true;
      if (owed.phase === 'HELD') await deps.holds.recordDrift(owed);
      if (step.schedule.state === 'ENABLED') return disable(deps, lease, owed);
      await deps.holds.confirmHeld(owed);
      return true;
    }
    case 'give-up-gone':
      await deps.holds.resolve(step.hold, 'GONE');
      return true;
    case 'confirm-hold':
      await deps.holds.confirmHeld(step.hold);
      return true;
    case 'adopt-hold':
      if (isOpen(window)) await deps.holds.adopt(step.hold, window.id);
      return true;
    case 'release':
      return release(deps, lease, step.hold);
    case 'verify-release':
      return verifyRelease(deps, lease, step.hold);
  }
}

async function disable(deps: MaintenanceDeps, lease: HeldLease, owed: Hold): Promise<boolean> {
  if (!(await lease.stillOurs())) return false;
  await record(deps, owed, await deps.schedules.disable(owed), () => deps.holds.confirmHeld(owed));
  return true;
}

/** What was disabled before the window is never enabled by us, so no late call by anybody can do harm. */
async function release(deps: MaintenanceDeps, lease: HeldLease, owed: Hold): Promise<boolean> {
  if (!(await lease.stillOurs())) return false;
  if (owed.originalState === 'DISABLED') await deps.holds.resolve(owed, 'RELEASED');
  else if (!isToBeEnabled(owed)) await deps.holds.confirmRestored(owed);
  else await record(deps, owed, await deps.schedules.enable(owed), () => deps.holds.confirmRestored(owed));
  return true;
}

/** Once, so that an administrator who changes it from now on has the last word. */
async function verifyRelease(deps: MaintenanceDeps, lease: HeldLease, restored: Hold): Promise<boolean> {
  const found = await deps.schedules.look(restored);
  if (found.kind !== 'found') {
    await record(deps, restored, found, async () => {});
    return true;
  }
  const enabled = isToBeEnabled(restored);
  if (enabled === (found.state === 'ENABLED')) {
    await deps.holds.resolve(restored, 'RELEASED');
    return true;
  }
  if (!(await lease.stillOurs())) return false;
  const putBack = () => deps.holds.resolve(restored, 'RELEASED', true);
  const result = enabled ? await deps.schedules.enable(restored) : await deps.schedules.disable(restored);
  await record(deps, restored, result, putBack);
  return true;
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
      return deps.holds.resolve(owed, 'GONE');
    case 'failed':
      return deps.holds.recordFailure(owed, result.why);
  }
}
