// Of this tab: how many milliseconds the server's clock is ahead of the reader's, which may be wrong by hours.
let aheadMs: number | null = null;
const listeners = new Set<() => void>();

/** Less is how long news are on their way. */
const WORTH_TELLING_MS = 1_000;

/**
 * A page says when it was made. It was some time on its way and may come out of a cache, so what puts the clock back
 * is not believed.
 */
export function heardFromPage(madeAtMs: number): void {
  const saysMs = madeAtMs - Date.now();
  if (aheadMs === null || saysMs > aheadMs) set(saysMs);
}

/** The server has just said what time it is: that counts, also when the reader's clock was set anew meanwhile. */
export function heardJustNow(nowMs: number): void {
  set(nowMs - Date.now());
}

/** In milliseconds since 1970, by the server's clock; null before the server has said anything. */
export function serverNowMs(): number | null {
  return aheadMs === null ? null : Date.now() + aheadMs;
}

/** Tells when the clock turns out to be another than it was taken for; answers a function that ends that. */
export function onClockSet(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(ms: number): void {
  const isNews = aheadMs !== null && Math.abs(ms - aheadMs) > WORTH_TELLING_MS;
  aheadMs = ms;
  if (isNews) for (const listener of [...listeners]) listener();
}
