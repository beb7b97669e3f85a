'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { LocalTime } from './local-time.tsx';

type PlannedEndProps = {
  readonly end: Date;
  /** When the page was made, by the server's clock: the reader's may be wrong. */
  readonly now: Date;
  readonly ahead: ReactNode;
  readonly passed: ReactNode;
};

/** Shows `ahead` until the planned end, and `passed` from then on, also on a page that stays open. */
export function PlannedEnd({ end, now, ahead, passed }: PlannedEndProps) {
  const endMs = end.getTime();
  const leftMs = endMs - now.getTime();
  const [reached, setReached] = useState<number | null>(null);

  useEffect(() => {
    if (leftMs <= 0) return;
    const timer = setTimeout(() => setReached(endMs), leftMs);
    return () => clearTimeout(timer);
  }, [endMs, leftMs]);

  return leftMs <= 0 || reached === endMs ? passed : ahead;
}

const DAY_MS = 24 * 60 * 60_000;

/** The time of a planned end; with its date where that is more than a day away. */
export function AboutTime({ value, now }: { readonly value: Date; readonly now: Date }) {
  return <LocalTime value={value} shape={value.getTime() - now.getTime() < DAY_MS ? 'time' : 'date-time'} />;
}
