import type { Observation } from '#lib/domain/observation.ts';
import { plan } from '#lib/domain/plan.ts';
import { type Hold, isUnresolved } from '#lib/domain/schedule.ts';
import { isOpen, type Window } from '#lib/domain/window.ts';
import type { HeldLease } from '#lib/ports/reconciler-lease.ts';
import type { MaintenanceDeps } from './maintenance-deps.ts';
import { observe } from './observe.ts';
import { runSteps } from './run-steps.ts';

/** Where a tick left things. */
export type TickReport =
  | { readonly outcome: 'module-off' }
  /** Another tick, here or on another replica, is at work. */
  | { readonly outcome: 'busy' }
  | {
      readonly outcome: 'done';
      readonly window: Window;
      readonly unresolvedHolds: readonly Hold[];
      readonly observation: Observation | null;
    };

/** How often a tick starts over because the window changed under it, before it leaves the rest to the next. */
const MAX_ROUNDS = 5;

/**
 * One tick: load, observe, plan, run each step, record. Resumes whatever an earlier run left
 * unfinished. One at a time across replicas; a second caller is told `busy` and should do nothing.
 */
export async function reconcile(deps: MaintenanceDeps): Promise<TickReport> {
  if (!deps.moduleActive) return { outcome: 'module-off' };
  const lease = await deps.lease.acquire();
  if (!lease) return { outcome: 'busy' };
  try {
    let report = await round(deps, lease);
    for (let rounds = 1; rounds < MAX_ROUNDS && (await changedSince(deps, report.window)); rounds += 1) {
      report = await round(deps, lease);
    }
    return report;
  } finally {
    await lease.release();
  }
}

async function changedSince(deps: MaintenanceDeps, window: Window): Promise<boolean> {
  return (await deps.windows.load()).version !== window.version;
}

async function round(deps: MaintenanceDeps, lease: HeldLease): Promise<TickReport & { outcome: 'done' }> {
  const [window, holds] = await Promise.all([deps.windows.load(), deps.holds.unresolved()]);
  const observation = isOpen(window) ? await observe(deps) : null;
  if (observation) await deps.observations.save(observation);

  const after = await runSteps(deps, lease, window, plan(window, holds, observation));
  const left = await deps.holds.unresolved();
  return { outcome: 'done', window: after, unresolvedHolds: left.filter(isUnresolved), observation };
}
