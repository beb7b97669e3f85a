'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { useClosedMeanwhile } from '../use-closed-meanwhile.ts';
import { useStateUnknown } from './use-state-unknown.ts';

const WritesPaused = createContext<string | null>(null);

type ProviderProps = {
  /** Why changes are paused, for people; null when they are not. */
  readonly reason: string | null;
  /**
   * Why they are for as long as the server cannot tell the maintenance state, which an open page hears without being
   * made anew; null for those whose changes that does not stop.
   */
  readonly whileUnknown: string | null;
  /** Why they are in a NO-ACCESS window that the page is left open in; null for those whose changes that does not stop. */
  readonly whileClosed: string | null;
  readonly children: ReactNode;
};

/** Tells every control below that would write whether it may, and why not. */
export function WritesPausedProvider({ reason, whileUnknown, whileClosed, children }: ProviderProps) {
  const unknown = useStateUnknown(whileUnknown !== null);
  const closed = useClosedMeanwhile(whileClosed !== null) !== null;
  const open = reason ?? (unknown ? whileUnknown : null);
  return <WritesPaused value={closed ? whileClosed : open}>{children}</WritesPaused>;
}

/** Why changes are paused; null when they are not. */
export function useWritesPaused(): string | null {
  return useContext(WritesPaused);
}
