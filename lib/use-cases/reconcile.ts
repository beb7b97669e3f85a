import {
  continueRun,
  type KeptObservation,
  NO_CLEAN_RUN,
  type Observation,
} from '#lib/domain/observation.ts';
import { plan } from '#lib/domain/plan.ts';
import { seenBlockers, settlingBlocker } from '#lib/domain/quiet.ts';
import type { Hold } from '#lib/domain/schedule.ts';
import { isOpen, type OpenWindow, type Window } from '#lib/domain/window.ts';
import type { HeldLease } from '#lib/ports/reconciler-lease.ts';
import type { MaintenanceDeps } from './maintenance-deps.ts';
import { observeTasks } from './observe.ts';
import { promoteWhenQuiet } from './promote-window.ts';
import { runSteps } from './run-steps.ts';

/** Where a tick left things; `busy`: another tick, here or on another replica, is at work. */
export type TickReport =
  | { readonly outcome: 'module-off' }
  | {
      readonly outcome: 'busy' | 'done';
      readonly window: Window;
      readonly unresolvedHolds: readonly Hold[];
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
  const [window, holds] = await Promise.all([deps.windows.load(), deps.holds.unresolved()]);
  if (!isOpen(window)) {
    await runSteps(deps, lease, window, plan(window, holds, null));
    return reportOf(deps, 'done', window, null);
  }
  // Schedules first: whatever keeps ECS from answering must not keep them from being held.
  const discovery = await deps.schedules.discover();
  const steps = plan(window, holds, discovery);
  await runSteps(deps, lease, window, steps);
  const observation = await keep(deps, window, await observeTasks(deps, discovery), steps.length > 0);
  const after = steps.length === 0 ? await promoteWhenQuiet(deps, window, observation) : window;
  return reportOf(deps, 'done', after, observation);
}

/** Saves what was seen together with the run of clean observations that it continues or ends. */
async function keep(
  deps: MaintenanceDeps,
  window: OpenWindow,
  seen: Observation,
  heldSomething: boolean,
): Promise<KeptObservation> {
  const { intervalMs, quietRules } = deps;
  const [latest, holds] = await Promise.all([deps.observations.latest(), deps.holds.unresolved()]);
  const run = latest && latest.observedAt >= window.startedAt ? latest.cleanRun : NO_CLEAN_RUN;
  const settling = settlingBlocker(holds, seen.observedAt, quietRules.settleMs);
  const clean = !heldSomething && !settling && seenBlockers(holds, seen).length === 0;
  const kept = {
    ...seen,
    cleanRun: continueRun(run, seen.observedAt, clean, intervalMs, quietRules.staleAfterMs),
  };
  await deps.observations.save(kept);
  return kept;
}

async function reportOf(
  deps: MaintenanceDeps,
  outcome: 'busy' | 'done',
  window: Window,
  observation: KeptObservation | null,
): Promise<LookedReport> {
  return { outcome, window, unresolvedHolds: await deps.holds.unresolved(), observation };
}
