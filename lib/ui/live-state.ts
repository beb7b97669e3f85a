/**
 * What an open page is told of the maintenance state, by events and by `GET /api/maintenance`; times as JSON has them.
 * All null while the server does not know it.
 */
export type LiveState = {
  readonly status: string | null;
  readonly version: number | null;
  readonly mode: string | null;
  readonly startedAt: string | null;
  readonly plannedEnd: string | null;
  readonly message: string | null;
};

const UNKNOWN: LiveState = {
  status: null,
  version: null,
  mode: null,
  startedAt: null,
  plannedEnd: null,
  message: null,
};

/** Asks once. Null when the server cannot be reached or says something else. Never throws. */
export async function readLiveState(): Promise<LiveState | 'signed-out' | null> {
  try {
    const response = await fetch('/api/maintenance', { cache: 'no-store' });
    if (response.status === 401) return 'signed-out';
    const body = await response.json();
    if (response.ok) return body as LiveState;
    return body.code === 'MAINTENANCE_STATE_UNKNOWN' ? UNKNOWN : null;
  } catch {
    return null;
  }
}
