import { setTimeout as delay } from 'node:timers/promises';
import { application } from '#lib/compose.ts';
import type { Quiet } from '#lib/domain/drain/quiet.ts';
import { onePerProcess } from '#lib/edge/one-per-process.ts';

/** Prometheus gives a scrape ten seconds unless told otherwise. */
const WAIT_MS = 1_000;

/**
 * What the store says of quiet at this moment; null when it does not within a second. A store that hangs is asked
 * once at a time, however often it is scraped.
 */
export async function knownQuiet(): Promise<Quiet | null> {
  if (!application().snapshot.current().fresh) return null;
  const asked = onePerProcess('quiet', (): { reading: Promise<Quiet | null> | null } => ({ reading: null }));
  asked.reading ??= readQuiet().finally(() => {
    asked.reading = null;
  });
  return Promise.race([asked.reading, delay(WAIT_MS, null, { ref: false })]);
}

async function readQuiet(): Promise<Quiet | null> {
  const { log, maintenance } = application();
  try {
    return await maintenance.readQuiet();
  } catch (cause) {
    log.warn({ err: cause }, 'Whether it is quiet could not be read for a scrape; it leaves that out.');
    return null;
  }
}
