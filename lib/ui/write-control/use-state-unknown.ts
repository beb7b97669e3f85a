'use client';

import { useSyncExternalStore } from 'react';
import { followMaintenance, latestLiveState } from '../maintenance-feed.ts';

/** Whether the server has said that it cannot tell the maintenance state, and nothing since; follows it live. */
export function useStateUnknown(follows: boolean): boolean {
  return useSyncExternalStore(follows ? follow : followNothing, isUnknown, () => false) && follows;
}

function follow(onChange: () => void): () => void {
  return followMaintenance({ onState: onChange });
}

function followNothing(): () => void {
  return () => {};
}

function isUnknown(): boolean {
  return latestLiveState()?.version === null;
}
