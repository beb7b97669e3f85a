/** The clocks of a zone change at `at`; offsets from UTC in minutes. Forwards is a gap, backwards an overlap. */
export type ClockChange = { readonly at: Date; readonly before: number; readonly after: number };

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const SPELLED = /^GMT(?:([+-])(\d{2}):(\d{2}))?$/;

/** By `Intl` alone, so that it can be held against a library: looked at once a day, then closer by halves. */
export function clockChanges(zone: string, from: Date, until: Date): readonly ClockChange[] {
  const offset = offsetIn(zone);
  const found: ClockChange[] = [];
  for (let day = from.getTime(); day < until.getTime(); day += DAY_MS) {
    const [before, after] = [offset(day), offset(day + DAY_MS)];
    if (before === after) continue;
    let [low, high] = [day, day + DAY_MS];
    while (high - low > MINUTE_MS) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: new Date(high), before, after });
  }
  return found;
}

/** Minutes from UTC at a moment, which is given in milliseconds. */
export function offsetIn(zone: string): (moment: number) => number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    timeZoneName: 'longOffset',
    year: 'numeric',
  });
  return (moment) => {
    const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const spelled = SPELLED.exec(name);
    if (!spelled) throw new Error(`${zone} is "${name}" from UTC.`);
    const [, sign, hours = '0', minutes = '0'] = spelled;
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

/** `YYYY-MM-DDTHH:mm` on clocks that differ from UTC by so many minutes. */
export function localAt(moment: number, offsetMinutes: number): string {
  return new Date(moment + offsetMinutes * MINUTE_MS).toISOString().slice(0, 16);
}
