'use client';

import { useReaderLocale } from '#texts';
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
 * A moment in the reader's time zone and as the reader's locale writes it, by the 24-hour clock, with UTC in the
 * tooltip. The server, which does not know the zone, writes UTC and says so.
 */
export function LocalTime({ value, shape = 'date', className }: LocalTimeProps) {
  const hydrated = useHydrated();
  const locale = useReaderLocale();
  const moment = new Date(value);
  const utc = format(moment, locale, shape, 'UTC');
  const text = hydrated ? format(moment, locale, shape) : shape === 'date' ? utc : `${utc} UTC`;
  return (
    <time
      dateTime={moment.toISOString()}
      title={`${format(moment, locale, 'date-time', 'UTC')} UTC`}
      className={className}
      // Server and browser may know different editions of the locale's rules.
      suppressHydrationWarning
    >
      {text}
    </time>
  );
}

function format(moment: Date, locale: string, shape: Shape, timeZone?: 'UTC'): string {
  return new Intl.DateTimeFormat(locale, { ...OPTIONS[shape], ...(timeZone && { timeZone }) }).format(moment);
}
