'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { onPostponed, postpone, postponedUntilMs } from './postponed.ts';

/** Whether this window was put off a short while ago in this browser, kept up to date, and how to put it off. */
export function usePostponed(windowId: string) {
  const follow = useCallback(
    (onChange: () => void) => {
      let timer: ReturnType<typeof setTimeout>;
      const wait = () => {
        clearTimeout(timer);
        const untilMs = postponedUntilMs(windowId, Date.now());
        if (untilMs > 0) timer = setTimeout(changed, untilMs - Date.now());
      };
      const changed = () => {
        onChange();
        wait();
      };
      wait();
      const leave = onPostponed(changed);
      return () => {
        clearTimeout(timer);
        leave();
      };
    },
    [windowId],
  );
  const isPostponed = useSyncExternalStore(
    follow,
    () => postponedUntilMs(windowId, Date.now()) > 0,
    // Not before the browser's storage has been asked.
    () => true,
  );
  return { isPostponed, postpone: () => postpone(windowId, Date.now()) };
}
