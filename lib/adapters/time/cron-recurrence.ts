import { Cron } from 'croner';
import type { Recurrence, RecurrenceCheck } from '#lib/ports/recurrence.ts';
import type { ZonedTimes } from '#lib/ports/zoned-times.ts';
import { cronProblem } from './cron-problem.ts';

/** From when on a time is looked for of an expression that may never fire: any date that exists comes soon after. */
const LOOKED_FOR_FROM = new Date('2000-01-01T00:00:00Z');

/**
 * By croner, which is only asked for local times, as if they were UTC: by itself it would let an expression with a list
 * or a step fire twice as the clocks go back, and not at all as they go forward.
 */
export function createCronRecurrence(times: ZonedTimes): Recurrence {
  return {
    check(cron, zone) {
      return times.isZone(zone)
        ? checkPattern(cron)
        : { ok: false, problem: `There is no time zone "${zone}".` };
    },
    after: (cron, zone, moment) => momentsAfter(times, cron, zone, moment).next().value ?? null,
    between(cron, zone, from, until, limit) {
      const found: Date[] = [];
      for (const at of momentsAfter(times, cron, zone, from)) {
        if (at >= until || found.length === limit) break;
        found.push(at);
      }
      return found;
    },
  };
}

function* momentsAfter(
  times: ZonedTimes,
  cron: string,
  zone: string,
  moment: Date,
): Generator<Date, undefined> {
  const pattern = parse(cron);
  let last = moment;
  let local = pattern.nextRun(asIfUtc(times.localOf(moment, zone)));
  for (; local; local = pattern.nextRun(local)) {
    const at = momentOf(times, local, zone);
    // Not later are local times of the hour that comes twice, and those that a gap has moved to the same moment.
    if (at <= last) continue;
    last = at;
    yield at;
  }
}

function checkPattern(cron: string): RecurrenceCheck {
  const fields = cron.trim().split(/\s+/).length;
  if (fields !== 5 || cron.trim().startsWith('@')) return { ok: false, problem: FIVE_FIELDS };
  try {
    if (parse(cron).nextRun(LOOKED_FOR_FROM)) return { ok: true };
    return { ok: false, problem: 'It never fires: no such date exists.' };
  } catch (cause) {
    return { ok: false, problem: cronProblem(cause) };
  }
}

const FIVE_FIELDS =
  'Write five fields: minute, hour, day of the month, month, day of the week. For example "0 2 * * 1": Mondays at 02:00.';

/** Never scheduled: without a function it only answers when it would fire. An offset is five times faster than a zone. */
function parse(cron: string): Cron {
  return new Cron(cron.trim(), { mode: '5-part', utcOffset: 0 });
}

function asIfUtc(local: string): Date {
  return new Date(`${local}:00Z`);
}

function momentOf(times: ZonedTimes, local: Date, zone: string): Date {
  const reading = times.instantOf(local.toISOString().slice(0, 16), zone, 'first');
  switch (reading.kind) {
    case 'instant':
    case 'gap':
      return reading.at;
    case 'twice':
      return reading.first;
    case 'unreadable':
      throw new Error(`No local time of ${zone}: ${local.toISOString()}.`);
  }
}
