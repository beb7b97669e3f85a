'use client';

import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react';
import { openDrafts } from './kept-drafts.ts';

const DraftOwner = createContext<string | null>(null);

type DraftOwnerProviderProps = {
  /** Who is signed in: what others have left in this browser is forgotten. */
  readonly userId: string;
  /** Whether anything is kept; not for who is never stopped by maintenance. */
  readonly keeps: boolean;
  readonly children: ReactNode;
};

/** Tells every form below whose text it keeps. */
export function DraftOwnerProvider({ userId, keeps, children }: DraftOwnerProviderProps) {
  // Before the effects of the forms below, which read and keep.
  useLayoutEffect(() => {
    try {
      openDrafts(window.localStorage, userId, Date.now());
    } catch {
      // Where the browser has no storage for us nothing was kept.
    }
  }, [userId]);
  return <DraftOwner value={keeps ? userId : null}>{children}</DraftOwner>;
}

/** Whose text a form keeps; null: it keeps none. */
export function useDraftOwner(): string | null {
  return useContext(DraftOwner);
}
