import { Temporal } from 'temporal-polyfill';
import type { ZonedTimes } from '#lib/ports/zoned-times.ts';
import { localWithin, momentWithin, type SteadyStretch, steadyStretchAround } from './steady-stretch.ts';

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/**
 * By the time zone data of the runtime. Of each zone the last stretch without a change of the clocks is kept, since
 * the times of a recurring window are asked for by the hundred.
 */
export function createZonedTimes(): ZonedTimes {
  const stretches = new Map<string, SteadyStretch>();
  const keep = (time: Temporal.ZonedDateTime, zone: string) => stretches.set(zone, steadyStretchAround(time));
  return {
    isZone,
    instantOf(text, zone, which) {
      const local = parseLocal(text);
      if (!local) return { kind: 'unreadable' };
      const stretch = stretches.get(zone);
      const settled = stretch && momentWithin(stretch, Date.parse(`${text}Z`));
      if (typeof settled === 'number') return { kind: 'instant', at: new Date(settled) };
      const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
      if (!earlier.toPlainDateTime().equals(local)) return { kind: 'gap', ...jumpAfter(earlier) };
      const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
      const [first, second] = [dateOf(earlier), dateOf(later)];
      if (!earlier.equals(later)) {
        if (which) return { kind: 'instant', at: which === 'first' ? first : second };
        return { kind: 'twice', first, second };
      }
      keep(earlier, zone);
      return { kind: 'instant', at: first };
    },
    localOf(instant, zone) {
      const stretch = stretches.get(zone);
      const local = stretch && localWithin(stretch, instant.getTime());
      if (typeof local === 'number') return new Date(local).toISOString().slice(0, 16);
      const time = new Temporal.ZonedDateTime(BigInt(instant.getTime()) * 1_000_000n, zone);
      keep(time, zone);
      return localText(time.toPlainDateTime());
    },
  };
}

/** Names begin with a letter, and offsets, which would be accepted as well, do not. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Temporal.ZonedDateTime(0n, zone);
    return true;
  } catch {
    return false;
  }
}

/** Null when the calendar has no such date or time. */
function parseLocal(text: string): Temporal.PlainDateTime | null {
  if (!LOCAL.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** The next time that the clocks of its zone change. */
function jumpAfter(before: Temporal.ZonedDateTime): { from: string; to: string; at: Date } {
  const jump = before.getTimeZoneTransition('next');
  if (!jump) throw new Error(`The clocks of ${before.timeZoneId} do not change after ${before.toString()}.`);
  const lastMoment = jump.subtract({ milliseconds: 1 }).toPlainDateTime().add({ milliseconds: 1 });
  return { from: localText(lastMoment), to: localText(jump.toPlainDateTime()), at: dateOf(jump) };
}

function localText(local: Temporal.PlainDateTime): string {
  return local.toString({ smallestUnit: 'minute', roundingMode: 'floor' });
}

function dateOf(time: Temporal.ZonedDateTime): Date {
  return new Date(time.epochMilliseconds);
}
