import { type Application, application } from '#lib/compose.ts';
import { maintenanceEvents } from '#lib/edge/live/maintenance-events.ts';
import { subscriptionsEnd } from '#lib/edge/live/subscriptions-end.ts';
import { problemTable, readEnv } from '#lib/env.ts';
import { exitAfter } from './exit-after.ts';
import { startTicker } from './ticker.ts';

/**
 * Brings this process up: checks the environment, reads the maintenance state for the first time and
 * starts the ticker where it is configured. Ends the process with a table of what is missing when it
 * cannot start.
 */
export async function startApplication(): Promise<void> {
  const reading = readEnv();
  if (!reading.ok) return giveUp(problemTable(reading.problems));
  let app: Application;
  try {
    app = application();
  } catch (cause) {
    return giveUp(`The application cannot start. ${cause instanceof Error ? cause.message : cause}\n`);
  }
  await readStateFirst(app);
  sayGoodbye(app);
  if (app.config.modules.maintenance.active) {
    app.presence.start();
    if (app.env.ticker) startTicker(app);
  } else {
    void warnOfStranded(app);
  }
}

/** A process that is forced into maintenance knows what to do, so it does not wait for a store that may be away. */
async function readStateFirst({
  env,
  log,
  planNotices,
  revokedSessions,
  snapshot,
}: Application): Promise<void> {
  const read = Promise.all([snapshot.start(), planNotices.start(), revokedSessions.start()]);
  if (!env.forcedMode) {
    await read;
    return;
  }
  log.warn(
    { mode: env.forcedMode },
    'MAINTENANCE_FORCE is set: this process is in maintenance for as long as it runs. Ending a window does not change that.',
  );
}

/**
 * So that the others need not wait for a process that is not there any more. Next ends the process itself, when its
 * last response is over: an event stream never is by itself. Streams end first, because a snapshot that
 * has stopped knows nothing any more, and nobody should be told that.
 */
function sayGoodbye({ planNotices, presence, revokedSessions, snapshot }: Application): void {
  const events = maintenanceEvents();
  const leave = () => {
    events.close();
    subscriptionsEnd().now();
    // Sign-outs that could not be written so far would be forgotten with this process.
    exitAfter(
      Promise.allSettled([snapshot.stop(), planNotices.stop(), revokedSessions.stop(), presence.stop()]),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, leave);
}

/** Switching the module off in the middle of a window lets users in, and leaves its schedules disabled. */
async function warnOfStranded({ log, maintenance }: Application): Promise<void> {
  const schedules = await maintenance.listStranded().catch(() => []);
  if (schedules.length === 0) log.warn('The maintenance module is switched off in the configuration file.');
  else {
    log.error(
      { schedules },
      'The maintenance module is switched off while these schedules are held: nobody enables them again. Switch it on, end the window, then switch it off.',
    );
  }
}

function giveUp(why: string): never {
  process.stderr.write(`\n${why}`);
  process.exit(1);
}
