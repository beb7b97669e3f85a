import type { Evidence } from '#lib/domain/drain/quiet.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';

type Stores = Pick<MaintenanceDeps, 'holds' | 'replicas' | 'observations'>;

/** What is known about the quiet of this window, from the store alone. */
export async function readEvidence(deps: Stores, window: OpenWindow): Promise<Evidence> {
  const [holds, replicas, latest] = await Promise.all([
    deps.holds.ofWindow(window.id),
    deps.replicas.list(),
    deps.observations.latest(),
  ]);
  return { holds, replicas, observation: latest?.windowId === window.id ? latest : null };
}
