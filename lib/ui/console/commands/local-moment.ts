/** A moment as the browser's date and time fields have it, in the reader's zone. */
export type LocalMoment = { readonly date: string; readonly time: string };

/** "2026-11-24" and "03:10", on the clocks of whoever runs this. */
export function localMomentOf(moment: Date): LocalMoment {
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    date: `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`,
    time: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
  };
}

/**
 * The moment that the fields name; null while they name none. Of a time that comes twice in a night the first; a time
 * that does not exist is as much later as the clocks are put forward (ECMA-262, LocalTime), so show what came out.
 */
export function momentOf({ date, time }: LocalMoment): Date | null {
  const moment = new Date(`${date}T${time}`);
  return date && time && !Number.isNaN(moment.getTime()) ? moment : null;
}

/** "2026-11-24 02:10", in UTC. */
export function utcWords(moment: Date): string {
  return moment.toISOString().slice(0, 16).replace('T', ' ');
}
