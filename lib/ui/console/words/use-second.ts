'use client';

import { useMemo } from 'react';
import { type Look, useServerTime } from '../../time/use-server-time.ts';

const SECOND_MS = 1_000;

/** The present second by the server's clock, on a page that stays open; the first look is `readAt`'s. */
export function useSecond(readAt: Date): Date {
  const nowMs = useServerTime(readAt, wholeSecond);
  return useMemo(() => new Date(nowMs), [nowMs]);
}

function wholeSecond(nowMs: number): Look<number> {
  const shown = Math.floor(nowMs / SECOND_MS) * SECOND_MS;
  return { shown, changesInMs: shown + SECOND_MS - nowMs };
}
