import { setTimeout as wait } from 'node:timers/promises';

/** Well below the ten seconds and more that supervisors give a process before they kill it. */
const WAITS_FOR_MS = 2_000;

/** 128 and the number of SIGINT or SIGTERM: with these Next ends a process that was told to end. */
const TOLD_TO_END: readonly unknown[] = [130, 143];

/**
 * Lets the process end only when this is over, whatever its outcome, or two seconds after it was told to end. Next calls
 * `process.exit` as soon as its last response is over, and offers no other way to be waited for. To end because it
 * was told to is no failure, so the exit code is 0 then.
 */
export function exitAfter(last: Promise<unknown>): void {
  const exit = process.exit;
  const later = (code?: Parameters<typeof exit>[0]): void => {
    const over = last.catch(() => {});
    void Promise.race([over, wait(WAITS_FOR_MS)]).then(() => exit(TOLD_TO_END.includes(code) ? 0 : code));
  };
  process.exit = later as typeof exit;
}
