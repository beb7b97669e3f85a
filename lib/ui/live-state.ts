import type { Mode } from '#lib/domain/window/window.ts';
import { heardJustNow } from './time/server-clock.ts';

/** A planned window that did not take place. Times as JSON has them. */
export type LiveMissed = {
  readonly planId: string;
  readonly mode: Mode;
  readonly startsAt: string;
  readonly endsAt: string;
};

/** A planned window that is announced. */
export type LiveNotice = LiveMissed & { readonly message: string | null; readonly noticeFrom: string };

/**
 * What an open page is told of the maintenance state, by events and by `GET /api/maintenance`; times as JSON has them.
 * `status` to `message` are null while the server does not know it.
 */
export type LiveState = {
  /** The time by the server's clock; null when it did not say. */
  readonly now: string | null;
  readonly status: string | null;
  readonly version: number | null;
  readonly mode: Mode | null;
  readonly startedAt: string | null;
  readonly plannedEnd: string | null;
  readonly message: string | null;
  readonly notices: readonly LiveNotice[];
  readonly missed: readonly LiveMissed[];
};

const UNKNOWN: LiveState = {
  now: null,
  status: null,
  version: null,
  mode: null,
  startedAt: null,
  plannedEnd: null,
  message: null,
  notices: [],
  missed: [],
};

/** Asks once. Null when the server cannot be reached or says something else. Never throws. */
export async function readLiveState(): Promise<LiveState | 'signed-out' | null> {
  try {
    const response = await fetch('/api/maintenance', { cache: 'no-store' });
    if (response.status === 401) return 'signed-out';
    const body = await response.json();
    if (response.ok) return heard(body);
    return body.code === 'MAINTENANCE_STATE_UNKNOWN' ? UNKNOWN : null;
  } catch {
    return null;
  }
}

/** What has just arrived, and with it the time. */
export function heard(state: LiveState): LiveState {
  if (state.now !== null) heardJustNow(Date.parse(state.now));
  return state;
}
