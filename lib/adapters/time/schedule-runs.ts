import type { RunsBetween, ScheduleRuns } from '#lib/ports/schedule-runs.ts';
import { type CronExpression, parseCronExpression } from './cron-expression.ts';
import { rateMs } from './rate-expression.ts';

const DAY_MS = 86_400_000;
/** Enough to see a rhythm in, also that of a cron which fires on some days of the month only. */
const RUNS_OF_A_RHYTHM = 13;
/** EventBridge takes years from 1970 to 2199. */
const EVER = { from: new Date(0), until: new Date('2200-01-01T00:00:00Z') };

/** By the expressions themselves: nothing is asked of AWS. */
export function createScheduleRuns(): ScheduleRuns {
  return {
    runsBetween(expression, from, until, limit) {
      if (expression === null) return null;
      const rate = rateMs(expression);
      if (rate !== null) {
        const span = Math.max(0, until.getTime() - from.getTime());
        return { known: false, about: Math.round(span / rate) };
      }
      const cron = parseCronExpression(expression);
      return cron && cronRuns(cron, from, until, limit);
    },
    everyMs(expression) {
      if (expression === null) return null;
      const rate = rateMs(expression);
      if (rate !== null) return rate;
      const cron = parseCronExpression(expression);
      return cron && usualDistance(cron);
    },
  };
}

function cronRuns(cron: CronExpression, from: Date, until: Date, limit: number): RunsBetween {
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
function usualDistance(cron: CronExpression): number | null {
  const runs: number[] = [];
  for (const ofDay of runsByDay(cron, EVER.from, EVER.until)) {
    runs.push(...ofDay.slice(0, RUNS_OF_A_RHYTHM - runs.length));
    if (runs.length === RUNS_OF_A_RHYTHM) break;
  }
  const distances = runs.slice(1).map((at, index) => at - (runs[index] ?? at));
  return distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? null;
}

/** Day by day in milliseconds: a long span of a cron that fires every minute is counted without asking for each. */
function* runsByDay(cron: CronExpression, from: Date, until: Date): Generator<number[]> {
  const offsets = offsetsOf(cron);
  const firstDay = Math.floor(from.getTime() / DAY_MS) * DAY_MS;
  let day = nextAfter(cron.days, firstDay - 1);
  while (day !== null && day < until.getTime()) {
    const midnight = day;
    yield offsets
      .map((offset) => midnight + offset)
      .filter((at) => at >= from.getTime() && at < until.getTime());
    day = nextAfter(cron.days, day);
  }
}

/** When it fires on each of its days, in milliseconds after midnight. */
function offsetsOf({ times }: CronExpression): number[] {
  const offsets: number[] = [];
  for (let at = nextAfter(times, -1); at !== null && at < DAY_MS; at = nextAfter(times, at)) offsets.push(at);
  return offsets;
}

function nextAfter(cron: CronExpression['days'], at: number): number | null {
  return cron.nextRun(new Date(at))?.getTime() ?? null;
}
