'use client';

import { useHydrated } from './use-hydrated.ts';

type Shape = 'time' | 'date' | 'date-time';

type LocalTimeProps = {
  /** A moment; a string is ISO 8601. */
  readonly value: Date | string;
  readonly shape?: Shape;
  readonly className?: string;
};

const OPTIONS: Readonly<Record<Shape, Intl.DateTimeFormatOptions>> = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  'date-time': {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
};

/**
 * A moment in the reader's time zone, with UTC in the tooltip. The server, which does not know the
 * zone, writes UTC and says so.
 */
export function LocalTime({ value, shape = 'date', className }: LocalTimeProps) {
  const hydrated = useHydrated();
  const moment = new Date(value);
  const utc = format(moment, shape, 'UTC');
  const text = hydrated ? format(moment, shape) : shape === 'date' ? utc : `${utc} UTC`;
  return (
    <time
      dateTime={moment.toISOString()}
      title={`${format(moment, 'date-time', 'UTC')} UTC`}
      className={className}
    >
      {text}
    </time>
  );
}

function format(moment: Date, shape: Shape, timeZone?: 'UTC'): string {
  return new Intl.DateTimeFormat('en-GB', { ...OPTIONS[shape], ...(timeZone && { timeZone }) }).format(
    moment,
  );
}
