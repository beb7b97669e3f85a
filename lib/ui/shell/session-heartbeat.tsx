'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Often enough that an administrator who looks at the page never lapses: a check counts for five minutes. */
const EVERY_MS = 120_000;
const LOOK_EVERY_MS = 15_000;

/**
 * Has an administrator's session checked again while the page is looked at, and shows the page anew when the rights
 * are others than those it was made with. What is typed is not taken away for that.
 */
export function SessionHeartbeat({ administrator }: { readonly administrator: boolean }) {
  const router = useRouter();

  useEffect(() => {
    // The wall clock, because in some browsers the other one stands still while the machine sleeps.
    let beatenAtMs = 0;
    const beat = async () => {
      if (document.hidden || Math.abs(Date.now() - beatenAtMs) < EVERY_MS) return;
      beatenAtMs = Date.now();
      const session = await readSession();
      if (!session || session.administrator === administrator) return;
      if (document.querySelector('form[data-keeps-text]') === null) router.refresh();
    };
    void beat();
    const timer = setInterval(beat, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', beat);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
    };
  }, [router, administrator]);

  return null;
}

/** Null when the server cannot be reached; without `administrator` when the session is over. */
async function readSession(): Promise<{ readonly administrator?: boolean } | null> {
  try {
    const answer = await fetch('/api/auth/session', { cache: 'no-store' });
    return answer.ok ? ((await answer.json()) as { administrator?: boolean }) : null;
  } catch {
    return null;
  }
}
