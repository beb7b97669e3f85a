'use client';

import { useCallback } from 'react';
import { type Look, useServerTime } from './use-server-time.ts';

/** Whether a moment has come, also on a page that stays open; null never does. `madeAt`: when the page was made. */
export function useReached(moment: Date | null, madeAt: Date): boolean {
  const momentMs = moment?.getTime() ?? null;
  const look = useCallback(
    (nowMs: number): Look<boolean> => {
      const reached = momentMs !== null && nowMs >= momentMs;
      return { shown: reached, changesInMs: reached || momentMs === null ? null : momentMs - nowMs };
    },
    [momentMs],
  );
  return useServerTime(madeAt, look);
}
