import { application } from '#lib/compose.ts';
import { askForBearer, isBearer } from '#lib/edge/bearer-secret.ts';
import { windowInForce } from '#lib/edge/gate/gate-state.ts';
import { maintenanceEvents } from '#lib/edge/live/maintenance-events.ts';
import { noSuchApi } from '#lib/edge/no-such-api.ts';
import { knownQuiet } from './known-quiet.ts';

/**
 * What Prometheus scrapes, for whoever sends METRICS_TOKEN. 401 for others; 404 where no token is set. Answers from
 * memory, but for what the store knows of quiet, which is left out when it does not come within a second.
 */
export async function answerMetrics(authorization: string | null): Promise<Response> {
  const { env, meters, snapshot } = application();
  if (env.metricsToken === null) return noSuchApi();
  if (!isBearer(authorization, env.metricsToken)) return askForBearer('the metrics token');
  const quiet = await knownQuiet();
  const { contentType, text } = await meters.expose({
    quiet,
    window: windowInForce(),
    snapshotAgeMs: snapshot.ageMs(),
    eventViewers: maintenanceEvents().viewers(),
  });
  return new Response(text, { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
}
