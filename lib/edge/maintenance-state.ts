import { application } from '#lib/compose.ts';
import type { ConsoleView } from '#lib/domain/console-view.ts';
import { isAdministrator } from '#lib/domain/principal.ts';
import { replicaGate } from '#lib/domain/replica.ts';
import { isOpen } from '#lib/domain/window.ts';
import { currentPrincipal } from './current-principal.ts';
import { windowInForce } from './gate-state.ts';
import { problemResponse } from './problem-response.ts';

/**
 * The state as JSON for anybody signed in, read from memory; administrators also learn whether it is
 * safe to deploy, what stands against it, what was overridden and how each replica stands. 401 for others, 404 with the module off, 503 when the
 * state is unknown.
 */
export async function answerMaintenanceState(): Promise<Response> {
  const principal = await currentPrincipal();
  if (principal.kind !== 'user') {
    return problemResponse({ code: 'not-signed-in', message: 'Sign in to see the maintenance state.' });
  }
  const { config, maintenance } = application();
  if (!config.modules.maintenance.active) {
    return problemResponse({ code: 'module-off', message: 'The maintenance module is switched off.' });
  }
  const window = windowInForce();
  if (!window) {
    const message = 'The maintenance state cannot be read at the moment. Try again in a minute.';
    return problemResponse({ code: 'maintenance-state-unknown', message });
  }
  const state = {
    status: window.status,
    version: window.version,
    mode: isOpen(window) ? window.mode : null,
    startedAt: isOpen(window) ? window.startedAt : null,
    message: isOpen(window) ? window.message : null,
  };
  const console = isAdministrator(principal) ? await maintenance.readConsole(principal) : null;
  const body = console?.ok ? { ...state, ...forAdministrators(console.value) } : state;
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } });
}

function forAdministrators({ window, now, replicas, safeToDeploy, blockers, waived }: ConsoleView) {
  const override = window.status === 'ACTIVE' ? window.override : null;
  return {
    safeToDeploy,
    blockers,
    overriddenBy: override?.by ?? null,
    overrideReason: override?.reason ?? null,
    waived,
    replicas: isOpen(window)
      ? replicas.map((replica) => {
          const { name, version } = replica;
          return { name, version, ...replicaGate(replica, window, now) };
        })
      : [],
  };
}
