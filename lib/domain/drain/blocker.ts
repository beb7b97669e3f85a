import type { Schedule } from '#lib/domain/schedules/schedule.ts';
import type { BusyTask } from './busy-task.ts';
import type { Failure } from './observation.ts';

type ReplicaName = { readonly id: string; readonly name: string };

/** One named thing that keeps the window from being quiet. */
export type Blocker =
  | { readonly kind: 'not-observed' }
  | { readonly kind: 'observation-too-old'; readonly observedAt: Date }
  | { readonly kind: 'observation-failed'; readonly failure: Failure }
  /** A process may still let users write, for so long at most. */
  | { readonly kind: 'replica-not-shut'; readonly replica: ReplicaName; readonly secondsLeft: number }
  /** Requests that a process had let in before the gate was shut. */
  | { readonly kind: 'requests-in-flight'; readonly replica: ReplicaName; readonly requests: number }
  /** `holdId` is there when somebody keeps enabling it and it may be left so. */
  | {
      readonly kind: 'schedule-enabled';
      readonly schedule: Schedule;
      readonly lastError: string | null;
      readonly drifts: number;
      readonly holdId: string | null;
    }
  | {
      readonly kind: 'hold-unconfirmed';
      readonly ruleArn: string;
      readonly ruleName: string;
      readonly lastError: string | null;
    }
  | { readonly kind: 'busy-task'; readonly task: BusyTask }
  /** EventBridge may still start tasks for a short while after a rule was disabled. */
  | { readonly kind: 'settling'; readonly secondsLeft: number }
  /** Nothing is seen any more, but not for long enough: so many of the clean observations needed. */
  | { readonly kind: 'not-quiet-for-long'; readonly clean: number; readonly needed: number };

/** The same for the same thing, however often it is looked at. */
export function blockerKey(blocker: Blocker): string {
  const { kind } = blocker;
  switch (kind) {
    case 'not-observed':
    case 'observation-too-old':
    case 'settling':
    case 'not-quiet-for-long':
      return kind;
    case 'observation-failed':
      return `${kind} ${blocker.failure.concerns} ${blocker.failure.what}`;
    case 'replica-not-shut':
    case 'requests-in-flight':
      return `${kind} ${blocker.replica.id}`;
    case 'schedule-enabled':
      return `${kind} ${blocker.schedule.arn}`;
    case 'hold-unconfirmed':
      return `${kind} ${blocker.ruleArn}`;
    case 'busy-task':
      return `${kind} ${blocker.task.arn}`;
  }
}

/**
 * Whether a person's word can stand for it. What only time can show cannot be vouched for: the watch goes on
 * and says it by itself.
 */
export function isWaivable({ kind }: Blocker): boolean {
  switch (kind) {
    case 'not-observed':
    case 'observation-too-old':
    case 'settling':
    case 'not-quiet-for-long':
      return false;
    case 'observation-failed':
    case 'replica-not-shut':
    case 'requests-in-flight':
    case 'schedule-enabled':
    case 'hold-unconfirmed':
    case 'busy-task':
      return true;
  }
}
