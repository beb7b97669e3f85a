import { application } from '#lib/compose.ts';
import { problemTable, readEnv } from '#lib/env.ts';
import { startTicker } from './ticker.ts';

/**
 * Brings this process up: checks the environment, reads the maintenance state for the first time and
 * starts the ticker where it is configured. Ends the process with a table of what is missing when it
 * cannot start.
 */
export async function startApplication(): Promise<void> {
  const reading = readEnv();
  if (!reading.ok) return giveUp(problemTable(reading.problems));
  let app: ReturnType<typeof application>;
  try {
    app = application();
  } catch (cause) {
    return giveUp(`The application cannot start. ${cause instanceof Error ? cause.message : cause}\n`);
  }
  await app.snapshot.start();
  if (app.config.modules.maintenance.active) {
    if (app.env.ticker) startTicker(app);
  } else {
    app.log.warn('The maintenance module is switched off in the configuration file.');
  }
}

function giveUp(why: string): never {
  process.stderr.write(`\n${why}`);
  process.exit(1);
}
