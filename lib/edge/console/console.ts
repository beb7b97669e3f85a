import { application } from '#lib/compose.ts';
import type { ConsoleView } from '#lib/domain/drain/console-view.ts';
import type { Preflight } from '#lib/domain/plans/preflight.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import { currentPrincipal } from '#lib/edge/session/current-principal.ts';

/** What the console page shows; refusals as the use case gives them. Reads the store only. */
export async function readConsoleView(): Promise<Outcome<ConsoleView>> {
  return application().maintenance.readConsole(await currentPrincipal());
}

/** What starting now would do. Asks AWS, so only where an administrator looks at it. */
export async function readPreview(): Promise<Outcome<Preflight>> {
  const span = { startsAt: null, endsAt: null };
  return application().maintenance.readPreflight(await currentPrincipal(), span);
}
