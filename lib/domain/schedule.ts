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

/** INTENDED: written down, not yet confirmed disabled. HELD: AWS has said that it is disabled. */
export type UnresolvedPhase = 'INTENDED' | 'HELD';
/** RELEASED: put back as it was. GONE: the rule no longer exists, nothing is owed. */
export type ResolvedPhase = 'RELEASED' | 'GONE';
export type HoldPhase = UnresolvedPhase | ResolvedPhase;

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
  /** An administrator has decided to leave it enabled. */
  readonly leftEnabled: boolean;
};

/** After so many drifts somebody means it: the schedule is no longer held again, but blocks by name. */
export const MOST_DRIFTS = 3;

export function isUnresolved(hold: Hold): boolean {
  return hold.phase === 'INTENDED' || hold.phase === 'HELD';
}
