import { application } from '#lib/compose.ts';

const HEADERS = { 'Cache-Control': 'no-store' };

/**
 * Whether to send requests here, from memory: a probe costs the database nothing and never waits for it.
 * 503 only until the maintenance state has been read once. After that a database that cannot be reached is
 * `degraded`, with 200: every replica has the same one, and taking them all away would also turn off the
 * reading that still works. `forced`: MAINTENANCE_FORCE is set, which needs no database.
 */
export function answerReadiness(): Response {
  const { env, snapshot } = application();
  if (env.forcedMode) return Response.json({ status: 'forced' }, { headers: HEADERS });
  const { window, fresh } = snapshot.current();
  if (!window) {
    const hint = 'The database cannot be reached, or npm run db:migrate has not been run on it.';
    return Response.json({ status: 'not ready', hint }, { status: 503, headers: HEADERS });
  }
  if (!fresh) {
    const hint =
      'The database cannot be reached. Users read by what was last known; their changes are refused until it is back.';
    return Response.json({ status: 'degraded', hint }, { headers: HEADERS });
  }
  return Response.json({ status: 'ready' }, { headers: HEADERS });
}
