'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, startTransition, useEffect, useState } from 'react';
import { followMaintenance } from '../maintenance-feed.ts';
import { probeServer, type Trouble } from './probe-server.ts';
import { StaleCallout } from './stale-callout.tsx';

type FollowPageProps = {
  /** How often to look, while the tab is visible. */
  readonly everySeconds: number;
  /** When what is shown was read, by the database; a new value is proof of a refresh. */
  readonly readAt: Date;
  readonly children: ReactNode;
};

/** A missed look or two is no news; then what is shown must not be believed any more. */
const PATIENCE_SECONDS = 6;

/**
 * Keeps the page up to date by itself, every few seconds and as soon as the server says that something has moved: state, dialogs and typed text stay. When that fails for a while it
 * says so and marks what is inside as `data-stale`: an old "safe to deploy" is worse than none.
 */
export function FollowPage({ everySeconds, readAt, children }: FollowPageProps) {
  const router = useRouter();
  const [looks, setLooks] = useState(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [stale, setStale] = useState(false);
  const version = readAt.getTime();

  // biome-ignore lint/correctness/useExhaustiveDependencies: each look that is over sets up the next one
  useEffect(() => {
    const over = new AbortController();
    const look = async () => {
      if (document.hidden) return;
      clearTimeout(timer);
      const found = await probeServer(over.signal);
      if (over.signal.aborted) return;
      setTrouble(found);
      if (found) return setLooks((count) => count + 1);
      startTransition(() => {
        router.refresh();
        setLooks((count) => count + 1);
      });
    };
    const timer = setTimeout(look, everySeconds * 1000);
    document.addEventListener('visibilitychange', look, { signal: over.signal });
    const leave = followMaintenance({ onState: look, onProgress: look });
    return () => {
      leave();
      over.abort();
      clearTimeout(timer);
    };
  }, [everySeconds, looks, router]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly read page is fresh again
  useEffect(() => {
    setStale(false);
    const timer = setTimeout(() => setStale(true), (2 * everySeconds + PATIENCE_SECONDS) * 1000);
    return () => clearTimeout(timer);
  }, [everySeconds, version]);

  return (
    <div className="group/follow" data-stale={stale || undefined}>
      {stale ? <StaleCallout trouble={trouble ?? 'no-answer'} readAt={readAt} /> : null}
      {children}
    </div>
  );
}
