import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { type MissedRunView, REMEMBERED_MS } from '#lib/domain/schedules/missed-run.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import type { MissedRunDeps } from './missed-run-deps.ts';

export type MissedRunList = {
  /** The database's time at which this was read. */
  readonly now: Date;
  readonly missedRuns: readonly MissedRunView[];
};

/**
 * The runs that windows of the last seven days have swallowed and nobody has decided about, what is on its way, and
 * all of the window that ended last. Reads the store only. Refusals: not-signed-in, not-administrator, module-off.
 */
export async function listMissedRuns(
  deps: MissedRunDeps,
  principal: Principal,
): Promise<Outcome<MissedRunList>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const [now, missedRuns] = await Promise.all([deps.windows.now(), deps.missedRuns.list(REMEMBERED_MS)]);
  return done({ now, missedRuns });
}
