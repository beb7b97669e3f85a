'use client';

import { useTexts } from '#texts';
import { tellLength } from './tell-length.ts';
import { useTimeSince } from './use-time-since.ts';

type LengthSinceProps = {
  readonly then: Date;
  /** When the page was made. */
  readonly now: Date;
};

/** "6 min": how long ago something was, counting on. */
export function LengthSince({ then, now }: LengthSinceProps) {
  const t = useTexts('maintenance');
  return <span className="tabular-nums">{tellLength(t, useTimeSince(then, now))}</span>;
}
