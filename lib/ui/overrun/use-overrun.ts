'use client';

import { useCallback } from 'react';
import { nextOverrunInMs, type Overrun, overrunOf } from '#lib/domain/window/overrun.ts';
import { type Look, useServerTime } from '../time/use-server-time.ts';

/** How late a window is, also on a page that stays open. `madeAt`: when the page was made. */
export function useOverrun(plannedEnd: Date | null, madeAt: Date): Overrun {
  const endMs = plannedEnd?.getTime() ?? null;
  const look = useCallback(
    (nowMs: number): Look<Overrun> => {
      const [end, now] = [endMs === null ? null : new Date(endMs), new Date(nowMs)];
      return { shown: overrunOf(end, now), changesInMs: nextOverrunInMs(end, now) };
    },
    [endMs],
  );
  return useServerTime(madeAt, look);
}
