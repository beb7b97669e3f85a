import type { Span } from '#lib/domain/window-plan.ts';

const WHEN: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/** "Tue, 24 Nov 2026, 02:00 – 03:30" on the clocks of a zone; the second date only where it is another. */
export function tellSpan({ startsAt, endsAt }: Span, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { ...WHEN, timeZone }).formatRange(startsAt, endsAt);
}
