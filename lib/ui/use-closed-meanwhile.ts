'use client';

import { useSyncExternalStore } from 'react';
import type { LiveState } from './live-state.ts';
import { followMaintenance, latestLiveState } from './maintenance-feed.ts';
import { somethingIsTyped } from './something-typed.ts';

/** The NO-ACCESS window that this page is left open in because of what is typed; null outside one. Follows it live. */
export function useClosedMeanwhile(follows: boolean): LiveState | null {
  return useSyncExternalStore(follows ? follow : followNothing, follows ? closed : never, never);
}

function follow(onChange: () => void): () => void {
  return followMaintenance({ onState: onChange });
}

function followNothing(): () => void {
  return () => {};
}

function closed(): LiveState | null {
  const state = latestLiveState();
  return state?.mode === 'NO-ACCESS' && somethingIsTyped() ? state : null;
}

function never(): null {
  return null;
}
