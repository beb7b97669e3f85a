import type { Span } from '#lib/domain/plans/window-plan.ts';

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const MOMENT: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  ...TIME,
};

/**
 * "Tue, 24 Nov 2026, 02:00 – 03:30" on the clocks of a zone; the second date only where it is another. Not by
 * `formatRange`: what stands between the two differs between a server's and a browser's Intl.
 */
export function tellSpan({ startsAt, endsAt }: Span, timeZone: string, locale: string): string {
  const tell = (moment: Date, shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...shape, timeZone }).format(moment);
  const sameDay = dayOf(startsAt, timeZone) === dayOf(endsAt, timeZone);
  return `${tell(startsAt, MOMENT)} – ${tell(endsAt, sameDay ? TIME : MOMENT)}`;
}

function dayOf(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(moment);
}
