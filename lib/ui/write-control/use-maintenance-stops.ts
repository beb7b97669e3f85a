'use client';

import { useSyncExternalStore } from 'react';
import { followMaintenance, latestLiveState } from '../maintenance-feed.ts';
import { useWritesPaused } from './writes-paused.tsx';

/**
 * Whether maintenance stops users from changing anything, as the page shows it or has just been told: in NO-ACCESS a page
 * with something typed is not made anew. While nobody knows the state it does. Always false for whom it does not concern.
 */
export function useMaintenanceStops(concerned: boolean): boolean {
  const paused = useWritesPaused() !== null;
  const told = useSyncExternalStore(concerned ? follow : followNothing, stops, () => false);
  return concerned && (paused || told);
}

function follow(onChange: () => void): () => void {
  return followMaintenance({ onState: onChange });
}

function followNothing(): () => void {
  return () => {};
}

function stops(): boolean {
  const state = latestLiveState();
  return state !== null && (state.version === null || state.mode !== null);
}
