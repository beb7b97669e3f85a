import { Cron } from 'croner';

const RATE = /^rate\(([1-9]\d*) (minute|hour|day)(s?)\)$/;
const CRON = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+) (\S+)\)$/;
const UNIT_SECONDS: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };

/** Whether EventBridge takes it: `rate(5 minutes)`, `rate(1 hour)`, `cron(0 2 * * ? *)`. */
export function isScheduleExpression(expression: string): boolean {
  return rateSeconds(expression) !== null || cron(expression) !== null;
}

/**
 * When `expression` is due after `after` and not after `until` (milliseconds), in order. Rates count
 * from `anchor`; `everySeconds` replaces a rate's or cron's own rhythm by another. Crons are UTC.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
export function dueTimes(
  schedule: { expression: string; everySeconds: number | null; anchor: number },
  after: number,
  until: number,
): number[] {
  const seconds = schedule.everySeconds ?? rateSeconds(schedule.expression);
  if (seconds !== null) return multiples(schedule.anchor, seconds * 1000, after, until);
  const times: number[] = [];
  let next = nextRun(schedule.expression, after);
  while (next <= until) {
    times.push(next);
    next = nextRun(schedule.expression, next);
  }
  return times;
}

/** What was asked last of a cron. It is asked at every call whether it is due, and is so once in hours. */
const LAST_ASKED = new Map<string, { pattern: Cron | null; after: number; next: number }>();

/** The first time after `after` at which the cron is due; Infinity when it never is. */
function nextRun(expression: string, after: number): number {
  const last = LAST_ASKED.get(expression);
  if (last && last.after <= after && after < last.next) return last.next;
  const pattern = last ? last.pattern : cron(expression);
  const next = pattern?.nextRun(new Date(after))?.getTime() ?? Number.POSITIVE_INFINITY;
  LAST_ASKED.set(expression, { pattern, after, next });
  return next;
}

function multiples(anchor: number, step: number, after: number, until: number): number[] {
  const times: number[] = [];
  const first = Math.max(1, Math.floor((after - anchor) / step) + 1);
  for (let at = anchor + first * step; at <= until; at += step) times.push(at);
  return times;
}

/** EventBridge wants the singular for 1 and the plural for everything else. */
function rateSeconds(expression: string): number | null {
  const [, count, unit, plural] = RATE.exec(expression) ?? [];
  if (!count || !unit || (count === '1') === (plural === 's')) return null;
  return Number(count) * (UNIT_SECONDS[unit] ?? 0);
}

/** Six fields, no seconds; exactly one of day-of-month and day-of-week is `?`. */
function cron(expression: string): Cron | null {
  const [, minute, hour, date, month, weekday, year] = CRON.exec(expression) ?? [];
  if (!date || !weekday || (date === '?') === (weekday === '?')) return null;
  const fields = ['0', minute, hour, any(date), month, sundayIsZero(any(weekday)), year];
  try {
    return new Cron(fields.join(' '), { timezone: 'UTC', paused: true, sloppyRanges: true, mode: '7-part' });
  } catch {
    return null;
  }
}

function any(field: string): string {
  return field === '?' ? '*' : field;
}

/** EventBridge counts weekdays from SUN = 1, croner from 0; `#2` and `/2` are counts, not days. */
function sundayIsZero(weekday: string): string {
  return weekday.replace(/(?<![#/\d])[1-7]/g, (day) => String(Number(day) - 1));
}
