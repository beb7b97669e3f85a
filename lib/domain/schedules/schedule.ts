/** Whether a schedule fires. Any other word of EventBridge is a schedule that cannot be held. */
export type ScheduleState = 'ENABLED' | 'DISABLED';

/** An EventBridge rule that starts ECS tasks, as AWS describes it now. */
export type Schedule = {
  readonly arn: string;
  readonly name: string;
  readonly bus: string;
  /** `rate(...)` or `cron(...)`; null for a rule that has only an event pattern. */
  readonly expression: string | null;
  readonly state: ScheduleState;
  /** Why this application must not touch it, in words for people; null when it may. */
  readonly untouchable: string | null;
};

/**
 * INTENDED: written down, not yet confirmed disabled. HELD: AWS has said that it is disabled. RESTORED: AWS has
 * said that it is enabled again; looked at once more when nobody can have a late call under way.
 */
export type UnresolvedPhase = 'INTENDED' | 'HELD' | 'RESTORED';
/** RELEASED: as it was. GONE: the rule no longer exists, nothing is owed. */
export type ResolvedPhase = 'RELEASED' | 'GONE';
export type HoldPhase = UnresolvedPhase | ResolvedPhase;

/**
 * What an administrator has decided against the rule. left-enabled: it is not held again during the window and
 * does not block. stays-disabled: it is not enabled when the window ends.
 */
export type HoldException = 'left-enabled' | 'stays-disabled';

/** What a window owes one schedule; written before the schedule is touched. */
export type Hold = {
  readonly id: string;
  readonly windowId: string;
  readonly ruleArn: string;
  readonly ruleName: string;
  readonly bus: string;
  readonly expression: string | null;
  readonly originalState: ScheduleState;
  readonly phase: HoldPhase;
  /** Failed attempts in a row to bring about what is owed. */
  readonly tries: number;
  /** What AWS said at the last failed attempt, in words for people. */
  readonly lastError: string | null;
  /** When AWS last confirmed that this window disabled it; null before the first time. */
  readonly heldAt: Date | null;
  /** How often somebody enabled it again during the window. */
  readonly drifts: number;
  readonly exception: HoldException | null;
  /** When AWS last confirmed that it is enabled again; null before the first time. */
  readonly restoredAt: Date | null;
};

/** After so many drifts somebody means it: the schedule is no longer held again, but blocks by name. */
export const MOST_DRIFTS = 3;

/** Whether a window that starts now disables it. */
export function willBeHeld({ state, untouchable }: Schedule): boolean {
  return state === 'ENABLED' && untouchable === null;
}

export function isUnresolved(hold: Hold): boolean {
  return hold.phase === 'INTENDED' || hold.phase === 'HELD' || hold.phase === 'RESTORED';
}

/** Whether the schedule is not, or not for certain, as it was before the window. */
export function isOwed(hold: Hold): boolean {
  return isUnresolved(hold) && (hold.phase !== 'RESTORED' || hold.lastError !== null);
}

/** Whether the end of the window has to enable it. */
export function isToBeEnabled(hold: Hold): boolean {
  return hold.originalState === 'ENABLED' && hold.exception !== 'stays-disabled';
}
