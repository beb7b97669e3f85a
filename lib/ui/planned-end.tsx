'use client';

import type { ReactNode } from 'react';
import { LocalTime } from './local-time.tsx';
import { useReached } from './time/use-reached.ts';

type PlannedEndProps = {
  readonly end: Date;
  /** When the page was made, by the server's clock: the reader's may be wrong. */
  readonly now: Date;
  readonly ahead: ReactNode;
  readonly passed: ReactNode;
};

/** Shows `ahead` until the planned end, and `passed` from then on, also on a page that stays open. */
export function PlannedEnd({ end, now, ahead, passed }: PlannedEndProps) {
  return useReached(end, now) ? passed : ahead;
}

const DAY_MS = 24 * 60 * 60_000;

/** The time of a planned end; with its date where that is more than a day away. */
export function AboutTime({ value, now }: { readonly value: Date; readonly now: Date }) {
  const near = Math.abs(value.getTime() - now.getTime()) < DAY_MS;
  return <LocalTime value={value} shape={near ? 'time' : 'date-time'} />;
}
