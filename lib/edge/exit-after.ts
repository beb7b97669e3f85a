import { setTimeout as wait } from 'node:timers/promises';

/** Well below the ten seconds and more that supervisors give a process before they kill it. */
const WAITS_FOR_MS = 2_000;

/**
 * Lets the process end only when this is over, whatever its outcome, or two seconds after it was told to end. Next calls
 * `process.exit` as soon as its last response is over, and offers no other way to be waited for.
 */
export function exitAfter(last: Promise<unknown>): void {
  const exit = process.exit;
  const later = (code?: Parameters<typeof exit>[0]): void => {
    const over = last.catch(() => {});
    void Promise.race([over, wait(WAITS_FOR_MS)]).then(() => exit(code));
  };
  process.exit = later as typeof exit;
}
