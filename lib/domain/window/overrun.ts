/** How far a window that is still open is past its planned end: the further, the more administrators are told. */
export type Overrun = 'none' | 'late' | 'very-late' | 'forgotten';

const MINUTE_MS = 60_000;

/** In milliseconds after the planned end. */
const BEGINS_MS: readonly (readonly [Overrun, number])[] = [
  ['forgotten', 120 * MINUTE_MS],
  ['very-late', 30 * MINUTE_MS],
  ['late', 0],
];

/** How late a window is that was to be over at `plannedEnd`; one that has no planned end never is. */
export function overrunOf(plannedEnd: Date | null, now: Date): Overrun {
  if (!plannedEnd) return 'none';
  const lateMs = now.getTime() - plannedEnd.getTime();
  return BEGINS_MS.find(([, beginsMs]) => lateMs >= beginsMs)?.[0] ?? 'none';
}

/** In how many milliseconds it will be later by a level; null when there is none any more. */
export function nextOverrunInMs(plannedEnd: Date | null, now: Date): number | null {
  if (!plannedEnd) return null;
  const lateMs = now.getTime() - plannedEnd.getTime();
  const ahead = BEGINS_MS.map(([, beginsMs]) => beginsMs - lateMs).filter((inMs) => inMs > 0);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

/** From half an hour on administrators are stopped on every page, and not only told. */
export function isOverdue(overrun: Overrun): boolean {
  return overrun === 'very-late' || overrun === 'forgotten';
}
