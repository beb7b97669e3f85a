import type {
  MissedRun,
  MissedRunPolicy,
  MissedRunView,
  ReleasedHold,
} from '#lib/domain/schedules/missed-run.ts';
import type { StartResult } from './task-starter.ts';

/** Runs that have just been found to be missed: OPEN, or QUEUED where they are due. */
export type FoundMissedRun = Pick<
  MissedRun,
  | 'windowId'
  | 'ruleArn'
  | 'ruleName'
  | 'bus'
  | 'expression'
  | 'heldFrom'
  | 'heldUntil'
  | 'runs'
  | 'firstAt'
  | 'lastAt'
  | 'dueAt'
>;

/** What became of an administrator's decision; `decided`: somebody else was first. */
export type MissedRunDecision = 'done' | 'not-found' | 'decided' | 'window-open';

/** Runs that windows have swallowed, at most one row for a window and a rule, and what is done about them. */
export type MissedRunStore = {
  /**
   * The holds of windows that ended at most so long ago, in milliseconds, which were put back and for which nothing has
   * been recorded; but for those with these keys.
   */
  unexamined(endedWithinMs: number, examined: readonly string[]): Promise<ReleasedHold[]>;
  /** When the last one that is QUEUED is due. */
  lastQueued(): Promise<Date | null>;
  /** What is recorded already stays as it is. */
  record(found: readonly FoundMissedRun[]): Promise<void>;
  /**
   * What is not settled of windows that ended at most so long ago, in milliseconds, what is on its way, and all of the
   * window that ended last. By name, newest first.
   */
  list(endedWithinMs: number): Promise<MissedRunView[]>;
  find(id: string): Promise<MissedRunView | null>;
  /** Due from now on; also one that has FAILED. Not while a window is open. */
  queueNow(id: string, by: string): Promise<MissedRunDecision>;
  /** Answers how many of them were still undecided and are DISMISSED now. */
  dismiss(ids: readonly string[], by: string): Promise<number>;
  /** The ids of those that are due, or STARTING, in the order in which they are due. */
  startable(): Promise<string[]>;
  /**
   * STARTING from now on, written before ECS is asked; one that is STARTING is answered as it is. Null, and nothing is
   * written, when it is not to be started, or a window is open; none can be opened before this is committed.
   */
  begin(id: string): Promise<MissedRun | null>;
  /** What ECS has said to one that is STARTING; it stays STARTING as long as that is not known. */
  finish(id: string, result: StartResult): Promise<void>;
  /** From the next window on. Answers false for a rule that no window has ever held. */
  setPolicy(ruleArn: string, policy: MissedRunPolicy, by: string): Promise<boolean>;
};
