/** What the numbers of each field mean; croner names the field, but counts days and months from 0. */
const RANGES: Readonly<Record<string, string>> = {
  minute: 'Minutes go from 0 to 59.',
  hour: 'Hours go from 0 to 23.',
  day: 'Days of the month go from 1 to 31.',
  nearestWeekdays: 'Days of the month go from 1 to 31.',
  month: 'Months go from 1 to 12.',
  dayOfWeek: 'Days of the week go from 0 to 7; both are Sunday.',
};

/** Why croner could not read an expression, in words for people. */
export function cronProblem(cause: unknown): string {
  const said = cause instanceof Error ? cause.message.replace(/^CronPattern: /, '') : String(cause);
  const field = /^Invalid value for (\w+):/.exec(said)?.[1];
  const range = field && RANGES[field];
  return range || `It cannot be read as a cron expression. ${said}`;
}
