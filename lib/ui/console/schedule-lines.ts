import type { Observation } from '#lib/domain/observation.ts';
import type { Hold, Schedule } from '#lib/domain/schedule.ts';
import { isUnresolved } from '#lib/domain/schedule.ts';
import type { OpenWindow } from '#lib/domain/window.ts';

export type ScheduleLineState =
  | 'held'
  | 'being-held'
  | 'failed'
  /** Held, and then switched on by somebody during the window. */
  | 'enabled-again'
  | 'cannot-be-held'
  | 'was-disabled'
  | 'gone';

/** One schedule as the console shows it while a window is open. */
export type ScheduleLine = {
  readonly key: string;
  readonly name: string;
  readonly expression: string | null;
  readonly state: ScheduleLineState;
  /** Failed attempts in a row. */
  readonly tries: number;
  /** What AWS said, or why it cannot be held; null when there is nothing to say. */
  readonly why: string | null;
};

/** Every schedule that the window holds or has found, by name. */
export function scheduleLines(
  status: OpenWindow['status'],
  holds: readonly Hold[],
  observation: Observation | null,
): ScheduleLine[] {
  const found = new Map(observation?.schedules.map((schedule) => [schedule.arn, schedule]));
  // A rule that was deleted and created again has two holds: the one that is still owed counts.
  const owed = new Map<string, Hold>();
  for (const hold of holds) {
    if (isUnresolved(hold) || !owed.has(hold.ruleArn)) owed.set(hold.ruleArn, hold);
  }
  const held = [...owed.values()].map((hold) => lineOfHold(status, hold, found.get(hold.ruleArn)));
  const others = [...found.values()].filter((schedule) => !owed.has(schedule.arn)).map(lineOfSchedule);
  return [...held, ...others].sort((a, b) => a.name.localeCompare(b.name) || a.key.localeCompare(b.key));
}

/** A line that counts in "n of m": a schedule that would fire if it were not held. */
export function isToBeHeld({ state }: ScheduleLine): boolean {
  return state !== 'was-disabled' && state !== 'gone';
}

/** A line that somebody should look at. */
export function isInTrouble({ state }: ScheduleLine): boolean {
  return state === 'failed' || state === 'enabled-again' || state === 'cannot-be-held';
}

function lineOfHold(status: OpenWindow['status'], hold: Hold, found: Schedule | undefined): ScheduleLine {
  const { ruleArn: key, ruleName: name, expression, tries, lastError: why } = hold;
  return { key, name, expression, tries, why, state: stateOfHold(status, hold, found) };
}

function stateOfHold(
  status: OpenWindow['status'],
  hold: Hold,
  found: Schedule | undefined,
): ScheduleLineState {
  if (!isUnresolved(hold)) return 'gone';
  if (hold.lastError) return 'failed';
  const wasDisabled = hold.originalState === 'DISABLED';
  // While PENDING the latest observation may be from just before the hold, so ENABLED means nothing yet.
  if (found?.state === 'ENABLED' && (status === 'ACTIVE' || wasDisabled)) return 'enabled-again';
  if (wasDisabled) return 'was-disabled';
  return hold.phase === 'HELD' ? 'held' : 'being-held';
}

function lineOfSchedule(schedule: Schedule): ScheduleLine {
  const { arn: key, name, expression, untouchable: why } = schedule;
  return { key, name, expression, tries: 0, why, state: stateOfSchedule(schedule) };
}

function stateOfSchedule({ state, untouchable }: Schedule): ScheduleLineState {
  if (state === 'DISABLED') return 'was-disabled';
  return untouchable ? 'cannot-be-held' : 'being-held';
}
