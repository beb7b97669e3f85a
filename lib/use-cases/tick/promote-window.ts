import type { KeptObservation } from '#lib/domain/drain/observation.ts';
import { mayPromote } from '#lib/domain/drain/plan.ts';
import { type OpenWindow, transition, type Window } from '#lib/domain/window/window.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';

/** PENDING to ACTIVE when nothing stands against it. Answers the window as it is then. */
export async function promoteWhenQuiet(
  deps: MaintenanceDeps,
  before: OpenWindow,
  observation: KeptObservation,
): Promise<Window> {
  const [holds, replicas, at] = await Promise.all([
    deps.holds.ofWindow(before.id),
    deps.replicas.list(),
    deps.windows.now(),
  ]);
  if (!mayPromote(before, { holds, replicas, observation }, at, deps.quietRules)) return before;
  const next = transition(before, { type: 'promote', at });
  if (!next.ok) return before;
  const result = await deps.windows.commit({
    before,
    after: next.value,
    by: 'reconciler',
    at,
    provenBy: observation,
    provesForMs: deps.quietRules.staleAfterMs,
  });
  if (result !== 'committed') return before;
  await deps.snapshot.refresh();
  return next.value;
}
