import type { Cron } from 'croner';
import { LRUCache } from 'lru-cache';
import { perhapsNoneIn, rateMs } from '#lib/domain/schedules/rate-expression.ts';
import type { RunsBetween, ScheduleRuns } from '#lib/ports/schedule-runs.ts';
import { type CronExpression, parseCronExpression } from './cron-expression.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Enough to see a rhythm in, also that of a cron which fires on some days of the month only. */
const RUNS_OF_A_RHYTHM = 13;
/** EventBridge takes years from 1970 to 2199. */
const EVER = { from: new Date(0), until: new Date('2200-01-01T00:00:00Z') };

/** Expressions that are remembered: as many as AWS allows rules on an event bus. */
const MOST_KNOWN = 300;

/** What is worked out once of each expression. */
type KnownCron = {
  readonly days: Cron;
  /** When it fires on each of its days, in milliseconds after midnight. */
  readonly offsets: readonly number[];
};

/** By the expressions themselves: nothing is asked of AWS. */
export function createScheduleRuns(): ScheduleRuns {
  const known = new LRUCache<string, KnownCron>({ max: MOST_KNOWN });
  const knownCron = (expression: string): KnownCron | null => {
    const before = known.get(expression);
    if (before) return before;
    const cron = parseCronExpression(expression);
    if (!cron) return null;
    const worked = { days: cron.days, offsets: offsetsOf(cron) };
    known.set(expression, worked);
    return worked;
  };
  return {
    runsBetween(expression, from, until, limit) {
      if (expression === null) return null;
      const rate = rateMs(expression);
      if (rate !== null) {
        const span = Math.max(0, until.getTime() - from.getTime());
        // A run that may have been missed must not be lost: a daily one in a window of eleven hours.
        const about = span === 0 ? 0 : Math.max(1, Math.round(span / rate));
        return { known: false, about, perhapsNone: span > 0 && perhapsNoneIn(expression, span) };
      }
      const cron = knownCron(expression);
      return cron && cronRuns(cron, from, until, limit);
    },
    everyMs(expression) {
      if (expression === null) return null;
      const rate = rateMs(expression);
      if (rate !== null) return rate;
      const cron = knownCron(expression);
      return cron && usualDistance(cron);
    },
  };
}

function cronRuns(cron: KnownCron, from: Date, until: Date, limit: number): RunsBetween {
  const times: Date[] = [];
  let more = 0;
  for (const runs of runsByDay(cron, from, until)) {
    const listed = runs.slice(0, limit - times.length);
    times.push(...listed.map((at) => new Date(at)));
    more += runs.length - listed.length;
  }
  return { known: true, times, more };
}

/** The median: a cron that fires every five minutes of each morning is one of five minutes. */
function usualDistance(cron: KnownCron): number | null {
  const runs: number[] = [];
  for (const ofDay of runsByDay(cron, EVER.from, EVER.until)) {
    runs.push(...ofDay.slice(0, RUNS_OF_A_RHYTHM - runs.length));
    if (runs.length === RUNS_OF_A_RHYTHM) break;
  }
  const distances = runs.slice(1).map((at, index) => at - (runs[index] ?? at));
  return distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? null;
}

/** Day by day in milliseconds: a long span of a cron that fires every minute is counted without asking for each. */
function* runsByDay(cron: KnownCron, from: Date, until: Date): Generator<number[]> {
  const firstDay = Math.floor(from.getTime() / DAY_MS) * DAY_MS;
  let day = nextAfter(cron.days, firstDay - 1);
  while (day !== null && day < until.getTime()) {
    const midnight = day;
    yield cron.offsets
      .map((offset) => midnight + offset)
      .filter((at) => at >= from.getTime() && at < until.getTime());
    day = nextAfter(cron.days, day);
  }
}

function offsetsOf({ hours, minutes }: CronExpression): number[] {
  const inHour = firingsBefore(minutes, HOUR_MS);
  return firingsBefore(hours, DAY_MS).flatMap((hour) => inHour.map((minute) => hour + minute));
}

/** From the beginning of time on, in milliseconds. */
function firingsBefore(cron: Cron, endMs: number): number[] {
  const firings: number[] = [];
  for (let at = nextAfter(cron, -1); at !== null && at < endMs; at = nextAfter(cron, at)) firings.push(at);
  return firings;
}

function nextAfter(cron: Cron, at: number): number | null {
  return cron.nextRun(new Date(at))?.getTime() ?? null;
}
