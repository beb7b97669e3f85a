import { stillCounts, type Tried } from './try-again.ts';

type Tries = Readonly<Record<string, Tried>>;

/** Of the tab, not of the document: a page that loads itself again must not begin to count anew. */
const KEY = 'maintenance-tries';

/**
 * How often this tab was made anew for this change; null: not in the last minutes. It is not forgotten once the page is
 * what was told: where replicas disagree that is so every other time.
 */
export function triedInTab(change: string, nowMs: number): Tried | null {
  return readTries(nowMs)[change] ?? null;
}

/** Counts a try that is made now. */
export function countTry(change: string, nowMs: number): void {
  const tries = readTries(nowMs);
  const times = (tries[change]?.times ?? 0) + 1;
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...tries, [change]: { times, lastAtMs: nowMs } }));
  } catch {
    // Full, or forbidden along with the cookie, without which nobody is signed in.
  }
}

function readTries(nowMs: number): Tries {
  try {
    const kept: Tries = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    return Object.fromEntries(Object.entries(kept).filter(([, tried]) => stillCounts(tried, nowMs)));
  } catch {
    return {};
  }
}
