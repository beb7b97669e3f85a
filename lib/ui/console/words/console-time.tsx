'use client';

import { useTexts } from '#texts';
import { LocalTime } from '../../local-time.tsx';
import { useHydrated } from '../../use-hydrated.ts';
import { tellDuration } from './tell-duration.ts';

type ConsoleTimeProps = {
  readonly value: Date;
  /** When the page was read: a moment of another day is shown with its date. */
  readonly now: Date;
  /** Whether to say how long ago that was. */
  readonly ago?: boolean;
};

const DAY_MS = 24 * 60 * 60_000;

/** A moment in the reader's time zone with UTC beside it, as logs have it: "02:04 (01:04 UTC, 6 min ago)". */
export function ConsoleTime({ value, now, ago = false }: ConsoleTimeProps) {
  const hydrated = useHydrated();
  const t = useTexts('console');
  const inUtc = value.getTimezoneOffset() === 0;
  const shape = Math.abs(now.getTime() - value.getTime()) < DAY_MS ? 'time' : 'date-time';
  const beside = [
    hydrated && !inUtc ? `${value.toISOString().slice(11, 16)} UTC` : null,
    ago ? t('ago', { duration: tellDuration(value, now) }) : null,
  ].filter((part) => part !== null);
  return (
    <span>
      <span className="whitespace-nowrap">
        <LocalTime value={value} shape={shape} />
        {hydrated && inUtc ? ' UTC' : null}
      </span>
      {beside.length > 0 ? ` (${beside.join(', ')})` : null}
    </span>
  );
}
