import type { KeptObservation } from '#lib/domain/drain/observation.ts';
import type { Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { Window } from '#lib/domain/window/window.ts';
import type { EndCause } from '#lib/domain/window/window-terms.ts';

/** The window's state, shared by all replicas. Times are the database's. */
export type WindowStore = {
  now(): Promise<Date>;
  load(): Promise<Window>;
  /**
   * Replaces `before` by `after` (one version on). When that shuts the gate further, it waits a bounded
   * time for users' writes under way, and none commits after it has answered `committed`.
   */
  commit(change: WindowChange): Promise<CommitResult>;
};

export type WindowChange = {
  readonly before: Window;
  readonly after: Window;
  readonly by: string;
  readonly at: Date;
  /** Overtaken as well when this is no longer the latest observation, which the change rests on. */
  readonly provenBy?: KeptObservation;
  /** And when that was made longer ago than this, in milliseconds. */
  readonly provesForMs?: number;
  /** Of a change that ends a window; default: `command`. */
  readonly endCause?: EndCause;
  /** Overtaken as well when the next occurrence of a plan to come falls into this span. */
  readonly clearOfPlans?: Span;
  /**
   * Of a start that carries out a plan: its next occurrence is recorded as started, and the plan goes on to `next` (null:
   * nothing is to come any more). Overtaken as well when the plan is no longer at its version.
   */
  readonly carriesOut?: { readonly plan: WindowPlan; readonly next: Span | null };
};

/**
 * overtaken: the state is no longer at `before.version`, somebody was first, or something else was seen since. writes-in-flight: users'
 * writes did not end in time. Nothing is changed in either case.
 */
export type CommitResult = 'committed' | 'overtaken' | 'writes-in-flight';
