import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { LikelyQuiet } from '#lib/domain/drain/likely-quiet.ts';
import type { Failure } from '#lib/domain/drain/observation.ts';
import type { UsualDuration, Verdict } from '#lib/domain/drain/usual-duration.ts';
import type { Schedule } from '#lib/domain/schedules/schedule.ts';

/** What is looked at before a window: `startsAt` null is now, `endsAt` null is a window without an expected end. */
export type PreflightSpan = { readonly startsAt: Date | null; readonly endsAt: Date | null };

/** By the usual distance between two runs. The rarer a run, the worse to miss it. */
export type Rarity = 'often' | 'daily' | 'weekly' | 'monthly';

/** The runs of a schedule that fall into the window and so do not take place. */
export type RunsAhead =
  /** Of a cron: the times of the first of them, and how many there are beyond these. */
  | { readonly known: true; readonly times: readonly Date[]; readonly more: number }
  /** Of a rate, which counts from a moment that only EventBridge knows; `perhapsNone`: one at most, perhaps none. */
  | { readonly known: false; readonly about: number; readonly perhapsNone: boolean };

/** A schedule, with what a window in that span would do to it. */
export type ScheduleAhead = {
  readonly schedule: Schedule;
  /** False for one that is disabled already, and for one that must not be touched. */
  readonly held: boolean;
  /** Null where that cannot be told: without an end, without an expression, and for one that is not held. */
  readonly runs: RunsAhead | null;
  /** Null where it is not known how often it runs. */
  readonly rarity: Rarity | null;
};

/** A task that runs now, against what is usual for its family. */
export type TaskAhead = {
  readonly task: BusyTask;
  readonly usual: UsualDuration | null;
  readonly verdict: Verdict;
};

/** `later`: what runs now says nothing about a window that starts some other time. */
export type TasksAhead =
  | {
      readonly when: 'now';
      readonly tasks: readonly TaskAhead[];
      /** Of a window that starts now; null when it cannot be told. */
      readonly likelyQuiet: LikelyQuiet | null;
    }
  | { readonly when: 'later' };

/** What a window in that span would hold, wait for and interrupt, as AWS and this application know it now. */
export type Preflight = {
  /** The database's time at which this was read. */
  readonly now: Date;
  /** The rarest runs first, then by name. */
  readonly schedules: readonly ScheduleAhead[];
  /** Everything could be asked, and there is none: so it is in the wrong region or account as well. */
  readonly foundNoSchedule: boolean;
  readonly running: TasksAhead;
  /** Users, not administrators, who were here in the last `USERS_SEEN_MINUTES`. */
  readonly usersSeen: number;
  readonly failures: readonly Failure[];
};

export const USERS_SEEN_MINUTES = 15;

const A_DAY_MS = 24 * 3_600_000;

/** `everyMs`: the usual distance between two runs. EventBridge counts in UTC, so a day has 24 hours; a month may have 28 days. */
export function rarityOf(everyMs: number | null): Rarity | null {
  if (everyMs === null) return null;
  if (everyMs >= 28 * A_DAY_MS) return 'monthly';
  if (everyMs >= 7 * A_DAY_MS) return 'weekly';
  return everyMs >= A_DAY_MS ? 'daily' : 'often';
}

/** Whether this window swallows a run that does not come again soon, or perhaps does. */
export function standsOut({ rarity, runs }: Pick<ScheduleAhead, 'rarity' | 'runs'>): boolean {
  return rarity !== null && rarity !== 'often' && runs !== null && countOf(runs) > 0;
}

/** Whether it is not known that the window swallows any run of it, only that it may. */
export function swallowsPerhapsNone(runs: RunsAhead | null): boolean {
  return runs !== null && !runs.known && runs.perhapsNone;
}

/** How many runs of a schedule the window swallows; of a rate about so many, one where it is perhaps none. */
export function countOf(runs: RunsAhead): number {
  return runs.known ? runs.times.length + runs.more : runs.about;
}

const RARITIES: readonly (Rarity | null)[] = ['monthly', 'weekly', 'daily', 'often', null];

/** Those that stand out come first, the rarest of them at the head; otherwise by name. */
export function byRarity(one: ScheduleAhead, other: ScheduleAhead): number {
  const rank = (ahead: ScheduleAhead) =>
    standsOut(ahead) ? RARITIES.indexOf(ahead.rarity) : RARITIES.length;
  return rank(one) - rank(other) || (one.schedule.name < other.schedule.name ? -1 : 1);
}
