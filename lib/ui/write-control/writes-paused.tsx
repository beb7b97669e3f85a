'use client';

import { createContext, type ReactNode, useContext } from 'react';

const WritesPaused = createContext<string | null>(null);

type ProviderProps = {
  /** Why changes are paused, for people; null when they are not. */
  readonly reason: string | null;
  readonly children: ReactNode;
};

/** Tells every control below that would write whether it may, and why not. */
export function WritesPausedProvider({ reason, children }: ProviderProps) {
  return <WritesPaused value={reason}>{children}</WritesPaused>;
}

/** Why changes are paused; null when they are not. */
export function useWritesPaused(): string | null {
  return useContext(WritesPaused);
}
