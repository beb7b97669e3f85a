import type { Span } from '#lib/domain/plans/window-plan.ts';
import type { ZonedTimes } from '#lib/ports/zoned-times.ts';

/** "2026-11-24 02:00" on the clocks of the zone. */
export function tellMoment(times: ZonedTimes, moment: Date, zone: string): string {
  return times.localOf(moment, zone).replace('T', ' ');
}

/** "2026-11-24 02:00 to 03:00, Europe/Berlin"; the second date only where it is another. */
export function tellSpan(times: ZonedTimes, { startsAt, endsAt }: Span, zone: string): string {
  const [start, end] = [times.localOf(startsAt, zone), times.localOf(endsAt, zone)];
  return `${start.replace('T', ' ')} to ${clockOf(end, start)}, ${zone}`;
}

/** "02:00" of a local time, with its date only where that is not the one of the other local time. */
export function clockOf(local: string, beside: string): string {
  const [date, clock = ''] = local.split('T');
  return beside.startsWith(`${date}T`) ? clock : `${date} ${clock}`;
}
