import type { Observation } from '#lib/domain/drain/observation.ts';
import type { Hold, Schedule, ScheduleState } from '#lib/domain/schedules/schedule.ts';
import { isToBeEnabled, isUnresolved, MOST_DRIFTS } from '#lib/domain/schedules/schedule.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import type { ConsoleTexts } from '../words/console-texts.ts';

export type ScheduleLineState =
  | 'held'
  | 'being-held'
  | 'failed'
  /** Held, and then switched on by somebody during the window. */
  | 'enabled-again'
  /** Enabled by somebody again and again, and an administrator has left it so. */
  | 'left-enabled'
  | 'cannot-be-held'
  | 'was-disabled'
  | 'gone';

/** One schedule as the console shows it while a window is open. */
export type ScheduleLine = {
  readonly key: string;
  readonly name: string;
  readonly expression: string | null;
  readonly state: ScheduleLineState;
  /** As the window found it, and as AWS last described it; null where nobody knows. */
  readonly before: ScheduleState | null;
  readonly now: ScheduleState | null;
  /** Failed attempts in a row. */
  readonly tries: number;
  /** What AWS said, why it cannot be held, or why it is not held again; null when there is nothing to say. */
  readonly why: string | null;
  /** What the end does to a schedule that is held: null where it is not held, or nothing is to be decided. */
  readonly atEnd: AtEnd | null;
};

/** By the administrators' word, and which hold it is about. */
export type AtEnd = { readonly holdId: string; readonly staysOff: boolean };

/** Every schedule that the window holds or has found, by name. */
export function scheduleLines(
  t: ConsoleTexts,
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
  const held = [...owed.values()].map((hold) => lineOfHold(t, status, hold, found.get(hold.ruleArn)));
  const others = [...found.values()].filter((schedule) => !owed.has(schedule.arn)).map(lineOfSchedule);
  return [...held, ...others].sort((a, b) => a.name.localeCompare(b.name) || a.key.localeCompare(b.key));
}

/** A line that counts in "n of m": a schedule that would fire if it were not held. */
export function isToBeHeld({ state }: ScheduleLine): boolean {
  return state !== 'was-disabled' && state !== 'gone' && state !== 'left-enabled';
}

/** A line that somebody should look at. */
export function isInTrouble({ state }: ScheduleLine): boolean {
  return state === 'failed' || state === 'enabled-again' || state === 'cannot-be-held';
}

function lineOfHold(
  t: ConsoleTexts,
  status: OpenWindow['status'],
  hold: Hold,
  found: Schedule | undefined,
): ScheduleLine {
  const { ruleArn: key, ruleName: name, expression, tries, lastError } = hold;
  const state = stateOfHold(status, hold, found);
  const why = lastError ?? (state === 'enabled-again' && isGivenUp(hold) ? t('schedule.givenUp') : null);
  const states = { before: hold.originalState, now: presentState(state, found) };
  return { key, name, expression, ...states, tries, why, state, atEnd: atEndOf(hold) };
}

/** The observation may be from just before the hold; that it is held AWS has said since. */
function presentState(state: ScheduleLineState, found: Schedule | undefined): ScheduleState | null {
  return state === 'held' ? 'DISABLED' : (found?.state ?? null);
}

function atEndOf(hold: Hold): AtEnd | null {
  const decidable =
    isUnresolved(hold) && hold.originalState === 'ENABLED' && hold.exception !== 'left-enabled';
  return decidable ? { holdId: hold.id, staysOff: !isToBeEnabled(hold) } : null;
}

function isGivenUp({ phase, drifts }: Hold): boolean {
  return phase === 'HELD' && drifts >= MOST_DRIFTS;
}

function stateOfHold(
  status: OpenWindow['status'],
  hold: Hold,
  found: Schedule | undefined,
): ScheduleLineState {
  if (!isUnresolved(hold)) return 'gone';
  if (hold.exception === 'left-enabled' && found?.state !== 'DISABLED') return 'left-enabled';
  if (hold.lastError) return 'failed';
  const wasDisabled = hold.originalState === 'DISABLED';
  // While PENDING the latest observation may be from just before the hold, so ENABLED means nothing yet.
  const believed = status === 'ACTIVE' || wasDisabled || isGivenUp(hold);
  if (found?.state === 'ENABLED' && believed) return 'enabled-again';
  if (wasDisabled) return 'was-disabled';
  return hold.phase === 'HELD' ? 'held' : 'being-held';
}

function lineOfSchedule(schedule: Schedule): ScheduleLine {
  const { arn: key, name, expression, untouchable: why } = schedule;
  const states = { before: null, now: schedule.state };
  return { key, name, expression, ...states, tries: 0, why, state: stateOfSchedule(schedule), atEnd: null };
}

function stateOfSchedule({ state, untouchable }: Schedule): ScheduleLineState {
  if (state === 'DISABLED') return 'was-disabled';
  return untouchable ? 'cannot-be-held' : 'being-held';
}
