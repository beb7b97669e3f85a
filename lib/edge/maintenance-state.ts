import { application } from '#lib/compose.ts';
import type { ConsoleView } from '#lib/domain/drain/console-view.ts';
import { replicaGate } from '#lib/domain/drain/replica.ts';
import { isAdministrator, type Principal } from '#lib/domain/principal.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import { windowInForce } from '#lib/edge/gate/gate-state.ts';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';
import { refusedByGate } from '#lib/edge/gate/refused-by-gate.ts';
import { presentState } from './present-state.ts';

/**
 * The state as JSON for anybody signed in, read from memory; administrators also learn whether it is
 * safe to deploy, what stands against it, what was overridden and how each replica stands, or, while the store
 * cannot say, only that it is not. 401 for others, 404 with the module off, 503 when the state is unknown.
 */
export async function answerMaintenanceState(principal: Principal): Promise<Response> {
  if (principal.kind !== 'user') {
    return problemResponse({ code: 'not-signed-in', message: 'Sign in to see the maintenance state.' });
  }
  const { config, env } = application();
  if (!config.modules.maintenance.active && !env.forcedMode) {
    return problemResponse({ code: 'module-off', message: 'The maintenance module is switched off.' });
  }
  const window = windowInForce();
  if (!window) {
    const message = 'The maintenance state cannot be read at the moment. Try again in a minute.';
    return problemResponse({ ...refusedByGate('maintenance-state-unknown'), message });
  }
  const state = presentState();
  const body = isAdministrator(principal) ? { ...state, ...(await toldToAdministrators(principal)) } : state;
  return Response.json(body, { headers: { 'Cache-Control': 'no-store' } });
}

/** A pipeline that cannot learn that it is safe must read that it is not. */
async function toldToAdministrators(principal: Principal) {
  const { log, maintenance } = application();
  try {
    const console = await maintenance.readConsole(principal);
    return console.ok ? forAdministrators(console.value) : {};
  } catch (cause) {
    log.error({ err: cause }, 'Whether it is safe to deploy could not be read.');
    return { safeToDeploy: false };
  }
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
