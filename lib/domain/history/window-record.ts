import type { AuditEntry } from '#lib/domain/audit/audit.ts';
import type { Hold } from '#lib/domain/schedules/schedule.ts';
import type { Override } from '#lib/domain/window/override.ts';
import type { EndCause, WindowTerms } from '#lib/domain/window/window-terms.ts';
import type { ListedEntry } from './history.ts';

/** A task that a window has waited for. */
export type WaitedTask = {
  readonly taskArn: string;
  readonly family: string;
  /** ECS `startedBy`. */
  readonly startedBy: string | null;
  /** When it began to run, as far as AWS has said. */
  readonly since: Date | null;
  readonly firstSeen: Date;
  readonly lastSeen: Date;
};

/** How many tasks were busy when a tick looked. */
export type BusyCount = { readonly at: Date; readonly busyTasks: number };

/** The runs of one schedule that a window has swallowed, and what was decided about them. */
export type SwallowedRuns = {
  readonly ruleArn: string;
  readonly ruleName: string;
  readonly expression: string;
  /** While it was held. */
  readonly heldFrom: Date;
  readonly heldUntil: Date;
  /** At least 1, also where it may have been none (see `perhapsMissedNone`). */
  readonly runs: number;
  /** Null where the times are not known. */
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
  readonly status: 'OPEN' | 'QUEUED' | 'STARTING' | 'STARTED' | 'FAILED' | 'DISMISSED';
  readonly decidedBy: string | null;
};

/** Everything that was kept about one window, open or over. */
export type WindowRecord = {
  readonly entry: ListedEntry;
  /** Whether it began by itself at its time, as `entry.by` had planned; else `entry.by` started it. */
  readonly beganByPlan: boolean;
  /** For users, in Markdown; as it was last. */
  readonly message: string | null;
  readonly terms: WindowTerms;
  readonly override: Override | null;
  /** Null while it is open. */
  readonly endCause: EndCause | null;
  /** Those that a later window has taken over are that window's. */
  readonly holds: readonly Hold[];
  readonly waitedTasks: readonly WaitedTask[];
  /** Oldest first. */
  readonly busyCounts: readonly BusyCount[];
  readonly swallowedRuns: readonly SwallowedRuns[];
};

/** A window's record with what has happened in it, oldest first. */
export type WindowStory = {
  /** The database's time at which this was read. */
  readonly now: Date;
  readonly record: WindowRecord;
  readonly happened: readonly AuditEntry[];
  /** Whether more has happened than is told here. */
  readonly moreHappened: boolean;
};
