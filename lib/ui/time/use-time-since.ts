'use client';

import { useCallback } from 'react';
import { timeLeft, timeSince } from './countdown.ts';
import { useServerTime } from './use-server-time.ts';

/** Milliseconds since then in whole minutes, counting on. `madeAt`: when the page was made, by the server's clock. */
export function useTimeSince(then: Date, madeAt: Date): number {
  const thenMs = then.getTime();
  return useServerTime(
    madeAt,
    useCallback((nowMs: number) => timeSince(thenMs, nowMs), [thenMs]),
  );
}

/** Milliseconds until then, in whole minutes and at last whole seconds, counting down to 0. */
export function useTimeLeft(then: Date, madeAt: Date): number {
  const thenMs = then.getTime();
  return useServerTime(
    madeAt,
    useCallback((nowMs: number) => timeLeft(thenMs, nowMs), [thenMs]),
  );
}
