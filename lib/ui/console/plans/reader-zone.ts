'use client';

import { useHydrated } from '../../use-hydrated.ts';

/** The reader's IANA time zone; null on the server, which does not know it. */
export function useReaderZone(): string | null {
  const hydrated = useHydrated();
  return hydrated ? new Intl.DateTimeFormat().resolvedOptions().timeZone : null;
}
