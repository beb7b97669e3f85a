import { REMEMBERED_MS, type ReleasedHold, staggered } from '#lib/domain/schedules/missed-run.ts';
import type { FoundMissedRun } from '#lib/ports/missed-run-store.ts';
import type { ScheduleRuns } from '#lib/ports/schedule-runs.ts';
import type { MissedRunDeps } from './missed-run-deps.ts';

/** More than one of every minute in the longest window; the first and the last are kept. */
const MOST_RUNS = 100_000;

/**
 * Writes down which runs the windows that are over have swallowed, once for each hold that was put back. Those of
 * schedules that shall be run once are queued, the first one a minute from now, the others a minute apart.
 */
export async function recordMissedRuns(deps: MissedRunDeps): Promise<void> {
  const holds = await deps.missedRuns.unexamined(REMEMBERED_MS, [...deps.examined.keys()]);
  if (holds.length === 0) return;
  const found: Found[] = [];
  for (const hold of holds) {
    found.push(...missedIn(deps.scheduleRuns, hold));
    // Three hundred schedules take a while to be counted: requests get their turn between any two.
    await new Promise((resume) => setImmediate(resume));
  }
  const [now, lastQueued] = [await deps.windows.now(), await deps.missedRuns.lastQueued()];
  const toRun = found.filter(({ policy }) => policy === 'RUN-ONCE');
  const dueTimes = staggered(toRun.length, now, lastQueued);
  const dueAt = new Map(toRun.map((missed, index) => [missed, dueTimes[index] ?? null]));
  await deps.missedRuns.record(
    found.map((missed) => {
      const { policy: _, ...rest } = missed;
      return { ...rest, dueAt: dueAt.get(missed) ?? null };
    }),
  );
  for (const { key, heldUntil } of holds) deps.examined.set(key, heldUntil);
  for (const [key, heldUntil] of deps.examined) {
    // It was put back after the end of its window, which is not asked for any more.
    if (now.getTime() - heldUntil.getTime() > REMEMBERED_MS) deps.examined.delete(key);
  }
}

type Found = Omit<FoundMissedRun, 'dueAt'> & Pick<ReleasedHold, 'policy'>;

function missedIn(runs: ScheduleRuns, { key: _, ...hold }: ReleasedHold): Found[] {
  const missed = runs.runsBetween(hold.expression, hold.heldFrom, hold.heldUntil, MOST_RUNS);
  if (!missed) return [];
  const times = missed.known ? missed.times : [];
  const count = missed.known ? times.length + missed.more : missed.about;
  const [firstAt, lastAt] = [times.at(0) ?? null, times.at(-1) ?? null];
  return count > 0 ? [{ ...hold, runs: count, firstAt, lastAt }] : [];
}
