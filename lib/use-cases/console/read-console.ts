import type { ConsoleView } from '#lib/domain/drain/console-view.ts';
import { blockers, isSafeToDeploy, waivedBlockers } from '#lib/domain/drain/quiet.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { type Hold, isOwed } from '#lib/domain/schedules/schedule.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { readEvidence } from '#lib/use-cases/evidence/read-evidence.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { readDrain } from './read-drain.ts';

/**
 * What the console shows, from the store alone: it never calls AWS and writes nothing. Refusals:
 * not-signed-in, not-administrator, module-off.
 */
export async function readConsole(
  deps: MaintenanceDeps,
  principal: Principal,
): Promise<Outcome<ConsoleView>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;

  const [now, window] = await Promise.all([deps.windows.now(), deps.windows.load()]);
  if (!isOpen(window)) {
    const holds = await holdsStillOwed(deps);
    return done({
      now,
      window,
      holds,
      observation: null,
      blockers: [],
      waived: [],
      replicas: [],
      safeToDeploy: false,
      usual: [],
      samples: [],
      healthAnswer: null,
      likelyQuiet: null,
    });
  }
  const evidence = await readEvidence(deps, window);
  const found = blockers(window, evidence, now, deps.quietRules);
  return done({
    now,
    window,
    ...evidence,
    blockers: found,
    waived: waivedBlockers(window, evidence, now),
    safeToDeploy: isSafeToDeploy(window, found),
    ...(await readDrain(deps, window, evidence, found, now)),
  });
}

async function holdsStillOwed(deps: MaintenanceDeps): Promise<Hold[]> {
  const windows = new Set((await deps.holds.unresolved()).filter(isOwed).map((hold) => hold.windowId));
  return (await Promise.all([...windows].map((id) => deps.holds.ofWindow(id)))).flat();
}
