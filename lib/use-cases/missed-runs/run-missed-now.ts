import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import type { MissedRunView } from '#lib/domain/schedules/missed-run.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import type { MissedRunDeps } from './missed-run-deps.ts';
import { missedRunGone } from './missed-run-gone.ts';
import { startMissedRun } from './start-missed-run.ts';

/**
 * Runs a schedule's tasks once, for the runs that it has missed, and answers what became of it: STARTED, FAILED with
 * what AWS said, or still STARTING where AWS cannot say yet. Refusals: not-signed-in, not-administrator, module-off,
 * not-found; state-changed when somebody else has decided already; window-already-open.
 */
export async function runMissedNow(
  deps: MissedRunDeps,
  principal: Principal,
  id: string,
): Promise<Outcome<MissedRunView>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;

  switch (await deps.missedRuns.queueNow(id, allowed.value.name)) {
    case 'not-found':
      return missedRunGone();
    case 'decided':
      return refuse(
        'state-changed',
        'Somebody else has decided about this already. Nothing more was started.',
      );
    case 'window-open':
      return refuse(
        'window-already-open',
        'A maintenance window is open, so nothing is started. Run it when the window has ended.',
      );
    case 'done':
      break;
  }
  await startMissedRun(deps, id);
  const run = await deps.missedRuns.find(id);
  return run ? done(run) : missedRunGone();
}
