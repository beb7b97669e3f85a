import type { MissedRunTexts } from './missed-run-texts.ts';

const RATE = /^rate\((\d+) (minute|hour|day)s?\)$/;
const CRON = /^cron\((\d+) (\d+) (\S+) \* (\S+) \*\)$/;
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** A schedule expression of the plain kinds in words; null for any other, which is shown as it is. */
export function expressionWords(t: MissedRunTexts, expression: string): string | null {
  const [, count, unit] = RATE.exec(expression) ?? [];
  if (count && isUnit(unit)) return t(`expression.${unit}`, { count: Number(count) });
  const [, minute, hour, date = '', weekday = ''] = CRON.exec(expression) ?? [];
  if (!minute || !hour) return null;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if ([date, weekday].sort().join(' ') === '* ?') return t('expression.daily', { time });
  if (date === '?') {
    const day = WEEKDAYS[Number(weekday) - 1] ?? WEEKDAYS.find((name) => name === weekday.toUpperCase());
    return day ? t('expression.weekly', { day, time }) : null;
  }
  return /^\d+$/.test(date) && weekday === '?' ? t('expression.monthly', { day: date, time }) : null;
}

function isUnit(unit: string | undefined): unit is 'minute' | 'hour' | 'day' {
  return unit === 'minute' || unit === 'hour' || unit === 'day';
}
