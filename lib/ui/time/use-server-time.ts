'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { heardFromPage, onClockSet, serverNowMs } from './server-clock.ts';

/** What a moment shows, and in how many milliseconds it will show something else; null: never. */
export type Look<Shown> = { readonly shown: Shown; readonly changesInMs: number | null };

/** A browser takes a longer wait for none at all. */
const LONGEST_WAIT_MS = 3_600_000;
const SHORTEST_WAIT_MS = 20;

/**
 * What the present moment shows, by the server's clock, kept up to date while the page stays open. The server and the
 * first look of the browser show the moment when the page was made. `look` must stay the same function as long as it
 * looks at the same things.
 */
export function useServerTime<Shown extends string | number | boolean>(
  madeAt: Date,
  look: (nowMs: number) => Look<Shown>,
): Shown {
  const madeAtMs = madeAt.getTime();
  const follow = useCallback(
    (onChange: () => void) => {
      heardFromPage(madeAtMs);
      let timer: ReturnType<typeof setTimeout>;
      const wait = () => {
        const { changesInMs } = look(serverNowMs() ?? madeAtMs);
        if (changesInMs === null) return;
        const inMs = Math.min(Math.max(changesInMs, SHORTEST_WAIT_MS), LONGEST_WAIT_MS);
        timer = setTimeout(() => {
          onChange();
          wait();
        }, inMs);
      };
      // A machine that was asleep, or a tab in the background, is behind.
      const lookAgain = () => {
        clearTimeout(timer);
        onChange();
        wait();
      };
      wait();
      document.addEventListener('visibilitychange', lookAgain);
      const leave = onClockSet(lookAgain);
      return () => {
        clearTimeout(timer);
        leave();
        document.removeEventListener('visibilitychange', lookAgain);
      };
    },
    [madeAtMs, look],
  );
  return useSyncExternalStore(
    follow,
    () => look(serverNowMs() ?? madeAtMs).shown,
    () => look(madeAtMs).shown,
  );
}
