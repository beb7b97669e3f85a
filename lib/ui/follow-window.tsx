'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const POLL_SECONDS = { open: 5, inactive: 15 };

type FollowWindowProps = {
  /** Of the state that the page was made with; null when it was unknown. */
  readonly version: number | null;
  /** Whether a window was open then: people who wait for its end are told sooner. */
  readonly open: boolean;
};

/**
 * Lets an open page learn that maintenance has begun, changed or ended: it asks for the state's
 * version and refreshes itself when that is another than the one it was made with. It never takes a
 * page with something typed away: in NO-ACCESS such a page waits until the gate is open again.
 */
export function FollowWindow({ version, open }: FollowWindowProps) {
  const router = useRouter();

  useEffect(() => {
    const look = async () => {
      if (document.hidden) return;
      const state = await readState();
      if (!state || state.version === version) return;
      if (state.mode === 'NO-ACCESS' && somethingIsTyped()) return;
      router.refresh();
    };
    const timer = setInterval(look, (open ? POLL_SECONDS.open : POLL_SECONDS.inactive) * 1000);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [router, version, open]);

  return null;
}

type State = { readonly version: number; readonly mode: string | null };

/** Null when the server cannot be reached or does not know either. */
async function readState(): Promise<State | null> {
  try {
    const response = await fetch('/api/maintenance', { cache: 'no-store' });
    return response.ok ? ((await response.json()) as State) : null;
  } catch {
    return null;
  }
}

function somethingIsTyped(): boolean {
  return document.querySelector('form[data-keeps-text]') !== null;
}
