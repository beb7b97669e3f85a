import { continueRun, type KeptObservation, NO_CLEAN_RUN } from '#lib/domain/drain/observation.ts';
import { plan } from '#lib/domain/drain/plan.ts';
import { seenBlockers, settlingBlocker } from '#lib/domain/drain/quiet.ts';
import { type Hold, isOwed } from '#lib/domain/schedules/schedule.ts';
import { isOpen, type OpenWindow, type Window } from '#lib/domain/window/window.ts';
import type { HeldLease } from '#lib/ports/reconciler-lease.ts';
import { discover, observeTasks, type SchedulesSeen } from '#lib/use-cases/evidence/observe.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { promoteWhenQuiet } from './promote-window.ts';
import { runSteps } from './run-steps.ts';

/** Where a tick left things; `busy`: another tick, here or on another replica, is at work. */
export type TickReport =
  | { readonly outcome: 'module-off' }
  | {
      readonly outcome: 'busy' | 'done';
      readonly window: Window;
      /** The schedules that are not, or not for certain, as they were before a window. */
      readonly owedHolds: readonly Hold[];
      /** The latest; null when the window is closed or nothing has been seen. */
      readonly observation: KeptObservation | null;
    };

/** How often a tick starts over because the window changed under it, before it leaves the rest to the next. */
const MAX_ROUNDS = 5;

/**
 * One tick: load, look, plan, run each step, record. Resumes whatever an earlier run left unfinished. One
 * at a time across replicas; a second caller is told `busy` and should do nothing. A command that came while
 * it was at work, whose own call was told `busy`, is carried out before it answers.
 */
export async function reconcile(deps: MaintenanceDeps): Promise<TickReport> {
  if (!deps.moduleActive) return { outcome: 'module-off' };
  let report = await tick(deps);
  for (let rounds = 1; rounds < MAX_ROUNDS && report.outcome === 'done'; rounds += 1) {
    if ((await deps.windows.load()).version === report.window.version) break;
    report = await tick(deps);
  }
  return report;
}

type LookedReport = Exclude<TickReport, { outcome: 'module-off' }>;

async function tick(deps: MaintenanceDeps): Promise<LookedReport> {
  const lease = await deps.lease.acquire();
  if (!lease) {
    const [window, observation] = await Promise.all([deps.windows.load(), deps.observations.latest()]);
    return reportOf(deps, 'busy', window, observation);
  }
  try {
    return await work(deps, lease);
  } finally {
    await lease.release();
  }
}

async function work(deps: MaintenanceDeps, lease: HeldLease): Promise<LookedReport> {
  const [window, holds, now] = await Promise.all([
    deps.windows.load(),
    deps.holds.unresolved(),
    deps.windows.now(),
  ]);
  if (!isOpen(window)) {
    await runSteps(deps, lease, window, plan(window, holds, null, now, deps.planRules));
    return reportOf(deps, 'done', window, null);
  }
  // Schedules first: whatever keeps ECS from answering must not keep them from being held.
  const discovery = await discover(deps, holds);
  const steps = plan(window, holds, discovery, now, deps.planRules);
  await runSteps(deps, lease, window, steps);
  const { observation, isLatest } = await look(deps, window, discovery, steps.length > 0);
  // Whoever has lost the lease does not know what others have seen since.
  const mayJudge = steps.length === 0 && isLatest && (await lease.stillOurs());
  const after = mayJudge ? await promoteWhenQuiet(deps, window, observation) : window;
  return reportOf(deps, 'done', after, observation);
}

/**
 * Looks at the tasks, and saves what was seen with the run of clean observations that it continues or ends. Not the
 * latest: another tick has looked meanwhile, and this observation proves nothing.
 */
async function look(
  deps: MaintenanceDeps,
  window: OpenWindow,
  discovery: SchedulesSeen,
  heldSomething: boolean,
): Promise<{ readonly observation: KeptObservation; readonly isLatest: boolean }> {
  const { intervalMs, quietRules } = deps;
  const latest = await deps.observations.latest();
  const earlier = latest?.windowId === window.id ? latest : null;
  const seen = await observeTasks(deps, discovery, earlier?.busyTasks ?? []);
  const [holds, replicas] = await Promise.all([deps.holds.ofWindow(window.id), deps.replicas.list()]);
  const now = seen.observedAt;
  const settling = settlingBlocker(holds, now, quietRules.settleMs);
  const against = seenBlockers(window, { holds, replicas, observation: seen }, now);
  const clean = !heldSomething && !settling && against.length === 0;
  const run = earlier?.cleanRun ?? NO_CLEAN_RUN;
  const cleanRun = continueRun(run, now, clean, intervalMs, quietRules.staleAfterMs);
  const kept = { ...seen, windowId: window.id, cleanRun };
  return { observation: kept, isLatest: await deps.observations.save(kept, latest) };
}

async function reportOf(
  deps: MaintenanceDeps,
  outcome: 'busy' | 'done',
  window: Window,
  observation: KeptObservation | null,
): Promise<LookedReport> {
  const owedHolds = (await deps.holds.unresolved()).filter(isOwed);
  return { outcome, window, owedHolds, observation };
}
