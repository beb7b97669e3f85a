'use client';

import { createContext, type ReactNode, useContext } from 'react';

const DraftOwner = createContext<string | null>(null);

type DraftOwnerProviderProps = {
  /** Whose drafts are kept below; null for who is never stopped by maintenance. */
  readonly userId: string | null;
  readonly children: ReactNode;
};

/** Tells every form below whose text it keeps. */
export function DraftOwnerProvider({ userId, children }: DraftOwnerProviderProps) {
  return <DraftOwner value={userId}>{children}</DraftOwner>;
}

/** Whose text a form keeps; null: it keeps none. */
export function useDraftOwner(): string | null {
  return useContext(DraftOwner);
}
