/** In the browser's storage, so that all of its tabs are left alone. */
const KEY = 'maintenance-overdue-later';
const POSTPONED_MS = 15 * 60_000;

const listeners = new Set<() => void>();

/**
 * Until when, in milliseconds since 1970, an administrator has put off what is to be done about this window; 0: not at
 * all. What lies further ahead than it can be put off is of a clock that was wrong.
 */
export function postponedUntilMs(windowId: string, nowMs: number): number {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    const untilMs = kept?.windowId === windowId ? Number(kept.untilMs) : 0;
    return untilMs > nowMs && untilMs <= nowMs + POSTPONED_MS ? untilMs : 0;
  } catch {
    return 0;
  }
}

export function postpone(windowId: string, nowMs: number): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ windowId, untilMs: nowMs + POSTPONED_MS }));
  } catch {
    // Then it asks again on the next page.
  }
  for (const listener of listeners) listener();
}

/** Tells of what this tab and others put off; answers a function that ends that. */
export function onPostponed(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
