import { perhapsNoneIn } from './rate-expression.ts';

/**
 * OPEN: waits for an administrator. QUEUED: run by itself when it is due. STARTING: written before ECS is asked, and
 * asked again after a crash. STARTED and FAILED: what ECS has said. DISMISSED: an administrator wants no run.
 */
export type MissedRunStatus = 'OPEN' | 'QUEUED' | 'STARTING' | 'STARTED' | 'FAILED' | 'DISMISSED';

/** What is done by itself about the runs of a schedule that a window has swallowed. */
export type MissedRunPolicy = 'SKIP' | 'RUN-ONCE';

export const MISSED_RUN_POLICIES: readonly MissedRunPolicy[] = ['SKIP', 'RUN-ONCE'];

/** The runs of one schedule that one window has swallowed. */
export type MissedRun = {
  readonly id: string;
  readonly windowId: string;
  readonly ruleArn: string;
  readonly ruleName: string;
  readonly bus: string;
  readonly expression: string;
  /** While it was held. */
  readonly heldFrom: Date;
  readonly heldUntil: Date;
  /** How many; about so many where the times are not known, and at least 1 (see `perhapsMissedNone`). */
  readonly runs: number;
  /** Null where the times are not known: a rate's phase is EventBridge's own. */
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
  readonly status: MissedRunStatus;
  /** When it is run by itself; once it is STARTING, since when. */
  readonly dueAt: Date | null;
  /** What ECS has started; of a FAILED one those that it has started all the same. */
  readonly taskArns: readonly string[];
  /** What AWS said, in words for people. */
  readonly lastError: string | null;
  /** Null where the policy alone has decided. */
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
};

/** With what is done by itself from now on. */
export type MissedRunView = MissedRun & { readonly policy: MissedRunPolicy };

/** A hold of a window that is over, put back, whose schedule may have missed runs. */
export type ReleasedHold = Pick<
  MissedRun,
  'windowId' | 'ruleArn' | 'ruleName' | 'bus' | 'expression' | 'heldFrom' | 'heldUntil'
> & {
  /** Names this hold of this window; a later window may take the hold over. */
  readonly key: string;
  readonly policy: MissedRunPolicy;
};

/** So long after its end are a window's missed runs looked for, and shown while nobody has decided. */
export const REMEMBERED_MS = 7 * 86_400_000;

/** Between the release and the first run by itself, and between any two: they shall not all start at once. */
export const STAGGER_MS = 60_000;

/** Whether it was held for less than the distance between two runs of its rate: it has missed one, or none. */
export function perhapsMissedNone(run: Pick<MissedRun, 'expression' | 'heldFrom' | 'heldUntil'>): boolean {
  return perhapsNoneIn(run.expression, run.heldUntil.getTime() - run.heldFrom.getTime());
}

/** Whether somebody can still decide: run it, or dismiss it. */
export function isUndecided(status: MissedRunStatus): boolean {
  return status === 'OPEN' || status === 'QUEUED' || status === 'FAILED';
}

/** Whether somebody can still say that it shall be run now; what is due is about to be. */
export function canBeQueued({ status, dueAt }: Pick<MissedRun, 'status' | 'dueAt'>, now: Date): boolean {
  return isUndecided(status) && !isDue({ status, dueAt }, now);
}

/** Whether it is to be run by itself by now. */
export function isDue({ status, dueAt }: Pick<MissedRun, 'status' | 'dueAt'>, now: Date): boolean {
  return status === 'QUEUED' && dueAt !== null && dueAt <= now;
}

/** When the next `count` runs are due, the first one after all that are queued already. */
export function staggered(count: number, now: Date, lastQueued: Date | null): Date[] {
  const first = Math.max(now.getTime(), lastQueued?.getTime() ?? 0) + STAGGER_MS;
  return Array.from({ length: count }, (_, index) => new Date(first + index * STAGGER_MS));
}
