import type { Failure } from '#lib/domain/drain/observation.ts';
import type { Schedule, ScheduleState } from '#lib/domain/schedules/schedule.ts';

/** The schedules found, and what could not be found out. Without failures the list is complete. */
export type Discovery = { readonly schedules: readonly Schedule[]; readonly failures: readonly Failure[] };

export type ScheduleRef = { readonly ruleName: string; readonly bus: string };

/** done: AWS confirmed it. gone: the rule does not exist. failed: not confirmed; safe to try again. */
export type ControlResult =
  | { readonly kind: 'done' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly why: string };

/** What became of one schedule. Without `state` it is gone, or it could not be found out. */
export type ScheduleLook =
  | { readonly kind: 'found'; readonly state: ScheduleState }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly why: string };

/** The schedules that start tasks in the configured clusters. Nothing here rejects because of AWS. */
export type ScheduleControl = {
  /** Also looks at `known`, whatever they start by now; what does not exist any more is left out. */
  discover(known: readonly ScheduleRef[]): Promise<Discovery>;
  look(schedule: ScheduleRef): Promise<ScheduleLook>;
  /** Stops the schedule from firing. Safe to repeat. */
  disable(schedule: ScheduleRef): Promise<ControlResult>;
  /** Lets the schedule fire again. Safe to repeat. */
  enable(schedule: ScheduleRef): Promise<ControlResult>;
};
