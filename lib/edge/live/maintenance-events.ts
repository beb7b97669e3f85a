import type { NextRequest } from 'next/server';
import { application } from '#lib/compose.ts';
import { NOBODY, type Principal } from '#lib/domain/principal.ts';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';
import { onePerProcess } from '#lib/edge/one-per-process.ts';
import { presentState } from '#lib/edge/present-state.ts';
import { currentSession, nowSeconds } from '#lib/edge/session/current-session.ts';
import { userOf } from '#lib/edge/session/principal.ts';
import type { Session } from '#lib/edge/session/session.ts';
import { createEventHub, type EventHub } from './event-hub.ts';

const HEARTBEAT_EVERY_MS = 15_000;
const PROGRESS_EVERY_MS = 1_000;
/** More tabs than anybody looks at: hidden ones let go of theirs. It bounds what one cookie can make this process hold. */
const MOST_STREAMS_PER_SESSION = 32;

/** `no-transform` also keeps Next from compressing, and so from holding events back; the last is for nginx. */
const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
  // A stream that has ended must not leave an idle connection behind that a closing server waits for.
  Connection: 'close',
};

/** The streams of this process; the first call begins to follow the state. */
export function maintenanceEvents(): EventHub {
  return onePerProcess('events', () => {
    const { planNotices, snapshot, onProgress } = application();
    const hub = createEventHub({
      state: presentState,
      heartbeatEveryMs: HEARTBEAT_EVERY_MS,
      progressEveryMs: PROGRESS_EVERY_MS,
      mostPerSession: MOST_STREAMS_PER_SESSION,
    });
    snapshot.onChange(hub.look);
    planNotices.onChange(hub.look);
    onProgress(hub.progress);
    return hub;
  });
}

/**
 * The maintenance state and its changes as server-sent events, for anybody signed in, in every mode: `state` with what
 * GET /api/maintenance says to everybody (all null: unknown), `heartbeat` every 15 seconds, and for administrators
 * `progress` when holds or observations have changed. 401 for others, 404 with the module off.
 */
export async function answerMaintenanceEvents(request: NextRequest): Promise<Response> {
  const session = await currentSession(request);
  if (!session) {
    return problemResponse({ code: 'not-signed-in', message: 'Sign in to follow the maintenance state.' });
  }
  const { config, env } = application();
  if (!config.modules.maintenance.active && !env.forcedMode) {
    return problemResponse({ code: 'module-off', message: 'The maintenance module is switched off.' });
  }
  // Nobody reads the body of an answer to HEAD, nor says so.
  if (request.method === 'HEAD') return new Response(null, { headers: HEADERS });
  const lastEventId = request.headers.get('last-event-id');
  const body = maintenanceEvents().join({ sessionId: session.id, lastEventId, who: () => whoHolds(session) });
  return new Response(body, { headers: HEADERS });
}

/** Who a session stands for at this moment: nobody once it has expired or was ended. */
function whoHolds(session: Session): Principal {
  const now = nowSeconds();
  const ended = session.endsAtSeconds <= now || application().revokedSessions.has(session.id);
  return ended ? NOBODY : userOf(session);
}
