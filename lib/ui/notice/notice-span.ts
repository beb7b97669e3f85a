import type { Span } from '#lib/domain/plans/window-plan.ts';
import type { Texts } from '#lib/texts/translator.ts';

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const DAY_AND_TIME: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  ...TIME,
};

/**
 * "Tue 24 Nov, 02:00 to about 03:00 (your time)"; the end with its day where that is another. Without a zone, UTC, and
 * says so: the server does not know the reader's.
 */
export function noticeSpan(
  t: Texts<'maintenance'>,
  locale: string,
  { startsAt, endsAt }: Span,
  zone: 'local' | 'utc',
): string {
  const write = (moment: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, ...(zone === 'utc' && { timeZone: 'UTC' }) }).format(
      moment,
    );
  const sameDay = write(startsAt, { dateStyle: 'short' }) === write(endsAt, { dateStyle: 'short' });
  return t(`notice.${zone}`, {
    start: write(startsAt, DAY_AND_TIME),
    end: write(endsAt, sameDay ? TIME : DAY_AND_TIME),
  });
}
