import { Cron } from 'croner';

const CRON = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+) (\S+)\)$/;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** A number other than 1 to 7; croner would take 8 for another Sunday. */
const NO_WEEKDAY = /(?<![#/\d])(0|8|9|\d\d)/;

const OPTIONS = {
  timezone: 'UTC',
  paused: true,
  mode: '7-part',
  // EventBridge has `0/15` for what is `0-59/15` elsewhere, and counts weekdays from SUN = 1.
  sloppyRanges: true,
  alternativeWeekdays: true,
} as const;

/**
 * A cron in three parts: UTC has no days or hours that are shorter, so it fires at the same times on each of its days.
 * Asked for each of the three alone, croner answers some hundred times instead of once for every run.
 */
export type CronExpression = {
  /** Fires at midnight of each day on which the cron fires. */
  readonly days: Cron;
  /** Fires every day at the beginning of the hours in which the cron fires. */
  readonly hours: Cron;
  /** Fires in every hour at the minutes at which the cron fires. */
  readonly minutes: Cron;
};

/**
 * `cron(minutes hours day-of-month month day-of-week year)`; null when EventBridge would not take it.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
 */
export function parseCronExpression(expression: string): CronExpression | null {
  const fields = CRON.exec(expression)?.slice(1);
  if (!fields) return null;
  const [minute = '', hour = '', date = '', month = '', weekday = '', year = ''] = fields;
  // Exactly one of the two is "any".
  if ((date === '?') === (weekday === '?') || [minute, hour, month, year].includes('?')) return null;
  const weekdays = weekday === '?' ? '*' : lastOfWeek(numbered(weekday, WEEKDAYS));
  if (NO_WEEKDAY.test(weekdays)) return null;
  const onDay = [
    date === '?' ? '*' : date,
    forward(numbered(month, MONTHS), 1, 12),
    forward(weekdays, 1, 7),
    year,
  ];
  try {
    return {
      days: new Cron(`0 0 0 ${onDay.join(' ')}`, OPTIONS),
      hours: new Cron(`0 0 ${forward(hour, 0, 23)} * * * *`, OPTIONS),
      minutes: new Cron(`0 ${forward(minute, 0, 59)} * * * * *`, OPTIONS),
    };
  } catch {
    return null;
  }
}

/** Names as numbers, counted from 1. */
function numbered(field: string, names: readonly string[]): string {
  return field.replace(/[A-Z]{3}/gi, (name) => {
    const index = names.indexOf(name.toUpperCase());
    return index < 0 ? name : String(index + 1);
  });
}

/** L alone is the week's last day; after a day it is the last such day of the month. */
function lastOfWeek(weekday: string): string {
  return weekday.toUpperCase() === 'L' ? '7' : weekday;
}

/** A range over the end of the day, week or year, such as the hours `20-2`, as the two ranges that it is. */
function forward(field: string, first: number, last: number): string {
  return field.replace(/(?<![/#\d])(\d+)-(\d+)(?![/\d])/g, (range, from: string, to: string) =>
    Number(from) > Number(to) ? `${from}-${last},${first}-${to}` : range,
  );
}
