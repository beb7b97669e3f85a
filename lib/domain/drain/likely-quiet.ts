import type { BusyTask } from './busy-task.ts';
import { CLEAN_RUN_NEEDED } from './observation.ts';
import { byFamily, type UsualDuration, usuallyLeftMs } from './usual-duration.ts';

/** When ACTIVE will likely be said. */
export type LikelyQuiet = {
  readonly at: Date;
  /** The family of the task that is waited for longest; null when it is the time to settle. */
  readonly decidedBy: string | null;
};

export type LikelyFrom = {
  readonly now: Date;
  /** When tasks can no longer be started by the schedules that were disabled: the settle time after the last of them. */
  readonly settledAt: Date;
  /** Between two observations that count as two, in milliseconds. */
  readonly intervalMs: number;
  /** How many clean observations there are in a row already; where tasks are busy there are none. Default: 0. */
  readonly clean?: number;
};

/**
 * When the window that waits for `tasks` will likely be ACTIVE: the last of them has ended by what is usual for its
 * family, the schedules have settled, and then a clean run of observations. Null when it cannot be told: a task
 * of a family that is not known well, or one that takes longer than usual already.
 */
export function likelyQuietAt(
  tasks: readonly Pick<BusyTask, 'family' | 'since'>[],
  usual: readonly UsualDuration[],
  { now, settledAt, intervalMs, clean = 0 }: LikelyFrom,
): LikelyQuiet | null {
  const known = byFamily(usual);
  let decidedBy: string | null = null;
  let quietMs = Math.max(now.getTime(), settledAt.getTime());
  for (const { family, since } of tasks) {
    const leftMs = usuallyLeftMs(elapsedMs(since, now), known.get(family) ?? null);
    if (leftMs === null) return null;
    const endsMs = now.getTime() + leftMs;
    if (endsMs <= quietMs) continue;
    quietMs = endsMs;
    decidedBy = family;
  }
  const cleanRunMs = Math.max(0, CLEAN_RUN_NEEDED - clean) * intervalMs;
  return { at: new Date(quietMs + cleanRunMs), decidedBy };
}

/** For how long a task has been running; null when it is not known since when. */
export function elapsedMs(since: Date | null, now: Date): number | null {
  return since && Math.max(0, now.getTime() - since.getTime());
}
