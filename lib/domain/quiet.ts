import type { BusyTask } from './busy-task.ts';
import type { Failure, Observation } from './observation.ts';
import type { Hold, Schedule } from './schedule.ts';
import { isUnresolved } from './schedule.ts';

/** One named thing that keeps the window from being quiet. */
export type Blocker =
  | { readonly kind: 'not-observed' }
  | { readonly kind: 'observation-too-old'; readonly observedAt: Date }
  | { readonly kind: 'observation-failed'; readonly failure: Failure }
  | { readonly kind: 'schedule-enabled'; readonly schedule: Schedule; readonly lastError: string | null }
  | { readonly kind: 'hold-unconfirmed'; readonly ruleName: string; readonly lastError: string | null }
  | { readonly kind: 'busy-task'; readonly task: BusyTask };

/**
 * Every reason why the window is not quiet at `now`, by name; none means quiet. `observation` is null
 * when nothing has been observed since the window started; one older than `staleAfterMs` proves nothing.
 */
export function blockers(
  holds: readonly Hold[],
  observation: Observation | null,
  now: Date,
  staleAfterMs: number,
): Blocker[] {
  if (!observation) return [{ kind: 'not-observed' }];
  const { observedAt } = observation;
  const tooOld = now.getTime() - observedAt.getTime() > staleAfterMs;
  const enabled = observation.schedules.filter((schedule) => schedule.state === 'ENABLED');
  const named = new Set(enabled.map((schedule) => schedule.arn));
  const errors = new Map(holds.filter(isUnresolved).map((hold) => [hold.ruleArn, hold.lastError]));
  return [
    ...(tooOld ? [{ kind: 'observation-too-old', observedAt } as const] : []),
    ...observation.failures.map((failure): Blocker => ({ kind: 'observation-failed', failure })),
    ...enabled.map(
      (schedule): Blocker => ({
        kind: 'schedule-enabled',
        schedule,
        lastError: schedule.untouchable ?? errors.get(schedule.arn) ?? null,
      }),
    ),
    ...holds
      .filter((hold) => hold.phase === 'INTENDED' && !named.has(hold.ruleArn))
      .map(
        (hold): Blocker => ({ kind: 'hold-unconfirmed', ruleName: hold.ruleName, lastError: hold.lastError }),
      ),
    ...observation.busyTasks.map((task): Blocker => ({ kind: 'busy-task', task })),
  ];
}
