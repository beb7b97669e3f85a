import type { ReactNode } from 'react';
import { LocalTime } from '../local-time.tsx';

type TimeSpanProps = {
  readonly from: Date;
  /** A moment, or what is said in its place. */
  readonly until: Date | ReactNode;
};

const DAY_MS = 24 * 60 * 60_000;

/** From when until when, the day once where it is the same. */
export function TimeSpan({ from, until }: TimeSpanProps) {
  return (
    <span>
      <LocalTime value={from} shape="date-time" className="whitespace-nowrap" />
      {' – '}
      {until instanceof Date ? (
        <LocalTime
          value={until}
          shape={until.getTime() - from.getTime() < DAY_MS ? 'time' : 'date-time'}
          className="whitespace-nowrap"
        />
      ) : (
        until
      )}
    </span>
  );
}
