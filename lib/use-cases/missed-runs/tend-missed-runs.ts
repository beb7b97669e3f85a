import type { MissedRunDeps } from './missed-run-deps.ts';
import { recordMissedRuns } from './record-missed-runs.ts';
import { startMissedRun } from './start-missed-run.ts';

/**
 * What a tick does about missed runs: writes down new ones, and starts those that are due. Resumes whatever an
 * earlier run left unfinished; two at a time do no harm.
 */
export async function tendMissedRuns(deps: MissedRunDeps): Promise<void> {
  if (!deps.moduleActive) return;
  await recordMissedRuns(deps);
  for (const id of await deps.missedRuns.startable()) await startMissedRun(deps, id);
}
