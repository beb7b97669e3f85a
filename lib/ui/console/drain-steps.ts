import type { BusyTask } from '#lib/domain/busy-task.ts';
import type { ConsoleView } from '#lib/domain/console-view.ts';
import type { Failure } from '#lib/domain/observation.ts';
import type { Mode, OpenWindow } from '#lib/domain/window.ts';
import { onlyTimeIsLeft } from './console-status.ts';
import { type ReplicaLine, replicaLines } from './replica-lines.ts';
import { isInTrouble, isToBeHeld, type ScheduleLine, scheduleLines } from './schedule-lines.ts';
import { tellCount } from './tell-count.ts';

export type StepState = 'done' | 'working' | 'failing' | 'waiting';

type Step = { readonly state: StepState; readonly title: string };

/** The four steps from the start to quiet. They stay in place; only their state changes. */
export type DrainSteps = {
  readonly users: Step & { readonly lines: readonly ReplicaLine[] };
  readonly schedules: Step & {
    readonly held: number;
    readonly toHold: number;
    readonly lines: readonly ScheduleLine[];
    readonly failures: readonly Failure[];
  };
  readonly tasks: Step & { readonly tasks: readonly BusyTask[]; readonly failures: readonly Failure[] };
  readonly quiet: Step;
};

/** A console's view while a window is open. */
export type OpenView = Omit<ConsoleView, 'window'> & { readonly window: OpenWindow };

/** The steps of an open window, from what was stored and seen. */
export function drainSteps(view: OpenView): DrainSteps {
  const users = usersStep(view);
  const schedules = schedulesStep(view);
  const tasks = tasksStep(view);
  const rest = [users, schedules, tasks];
  const quiet = quietStep(
    view,
    rest.every(({ state }) => state === 'done'),
  );
  return { users, schedules, tasks, quiet };
}

function usersStep({ window, replicas, now }: OpenView): DrainSteps['users'] {
  const lines = replicaLines(replicas, window, now);
  const state = lines.every(({ shut }) => shut) ? 'done' : 'working';
  return { state, title: USERS[state][window.mode], lines };
}

const USERS: Readonly<Record<'done' | 'working', Readonly<Record<Mode, string>>>> = {
  done: { 'READ-ONLY': 'Users are locked out of changes', 'NO-ACCESS': 'Users are locked out' },
  working: { 'READ-ONLY': 'Locking users out of changes', 'NO-ACCESS': 'Locking users out' },
};

function schedulesStep({ window, holds, observation }: OpenView): DrainSteps['schedules'] {
  const lines = scheduleLines(window.status, holds, observation);
  const toHold = lines.filter(isToBeHeld).length;
  const held = lines.filter(({ state }) => state === 'held').length;
  const failures = failuresAbout('schedules', observation?.failures);
  const left = new Set(lines.filter(({ state }) => state === 'left-enabled').map(({ key }) => key));
  const seenDisabled =
    observation?.schedules.every(({ state, arn }) => state === 'DISABLED' || left.has(arn)) ?? false;
  const parts = { held, toHold, lines, failures };
  if (failures.length > 0 || lines.some(isInTrouble)) {
    return { state: 'failing', title: lines.length > 0 ? HELD : 'Schedules cannot be found', ...parts };
  }
  if (lines.length === 0 && !observation)
    return { state: 'working', title: 'Finding the schedules', ...parts };
  const state = seenDisabled && held === toHold ? 'done' : 'working';
  return { state, title: toHold > 0 ? HELD : 'No schedule has to be held', ...parts };
}

const HELD = 'Schedules are held';

function tasksStep({ window, observation }: OpenView): DrainSteps['tasks'] {
  const tasks = longestFirst(observation?.busyTasks ?? []);
  const failures = failuresAbout('tasks', observation?.failures);
  const waiting = waitingFor(tasks.length, window.status);
  if (failures.length > 0) {
    const title = tasks.length > 0 ? waiting : 'Running tasks cannot be seen';
    return { state: 'failing', title, tasks, failures };
  }
  if (!observation) return { state: 'waiting', title: 'Looking for running tasks', tasks, failures };
  return tasks.length > 0
    ? { state: 'working', title: waiting, tasks, failures }
    : { state: 'done', title: 'No task is running', tasks, failures };
}

/** Once ACTIVE nobody waits for a task that has turned up, or that an administrator has waived. */
function waitingFor(count: number, status: OpenWindow['status']): string {
  if (status === 'PENDING') return `Waiting for ${tellCount(count, 'running task')}`;
  return `${tellCount(count, 'task')} ${count === 1 ? 'is' : 'are'} running`;
}

/** Longest running first; a task of which nothing is known before all. */
export function longestFirst(tasks: readonly BusyTask[]): BusyTask[] {
  return [...tasks].sort((a, b) => began(a) - began(b));
}

function began(task: BusyTask): number {
  return task.since?.getTime() ?? 0;
}

function quietStep(view: OpenView, restIsDone: boolean): Step {
  const { window, safeToDeploy, waived } = view;
  if (window.status === 'PENDING') {
    return { state: restIsDone ? 'working' : 'waiting', title: 'Staying quiet' };
  }
  if (onlyTimeIsLeft(view)) return { state: 'working', title: 'Staying quiet but for what is overridden' };
  if (!safeToDeploy) return { state: 'failing', title: 'Not quiet' };
  return waived.length > 0
    ? { state: 'working', title: 'Quiet but for what is overridden' }
    : { state: 'done', title: 'Quiet' };
}

/** Each once: schedules and tasks are looked for apart and meet the same trouble. */
function failuresAbout(step: 'schedules' | 'tasks', failures: readonly Failure[] = []): Failure[] {
  const concerned = failures.filter(({ concerns }) => concerns === step || concerns === 'both');
  return [...new Map(concerned.map((failure) => [`${failure.what}: ${failure.why}`, failure])).values()];
}
