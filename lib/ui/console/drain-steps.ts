import type { BusyTask } from '#lib/domain/busy-task.ts';
import type { ConsoleView } from '#lib/domain/console-view.ts';
import type { Failure } from '#lib/domain/observation.ts';
import type { Mode, OpenWindow } from '#lib/domain/window.ts';
import { isInTrouble, isToBeHeld, type ScheduleLine, scheduleLines } from './schedule-lines.ts';
import { tellCount } from './tell-count.ts';

export type StepState = 'done' | 'working' | 'failing' | 'waiting';

type Step = { readonly state: StepState; readonly title: string };

/** The four steps from the start to quiet. They stay in place; only their state changes. */
export type DrainSteps = {
  readonly users: Step;
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
  const schedules = schedulesStep(view);
  const tasks = tasksStep(view);
  return {
    users: { state: 'done', title: USERS[view.window.mode] },
    schedules,
    tasks,
    quiet: quietStep(view, schedules.state === 'done' && tasks.state === 'done'),
  };
}

const USERS: Readonly<Record<Mode, string>> = {
  'READ-ONLY': 'Users are locked out of changes',
  'NO-ACCESS': 'Users are locked out',
};

function schedulesStep({ window, holds, observation }: OpenView): DrainSteps['schedules'] {
  const lines = scheduleLines(window.status, holds, observation);
  const toHold = lines.filter(isToBeHeld).length;
  const held = lines.filter(({ state }) => state === 'held').length;
  const failures = failuresAbout('schedules', observation?.failures);
  const seenDisabled = observation?.schedules.every(({ state }) => state === 'DISABLED') ?? false;
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

function tasksStep({ observation }: OpenView): DrainSteps['tasks'] {
  const tasks = [...(observation?.busyTasks ?? [])].sort((a, b) => began(a) - began(b));
  const failures = failuresAbout('tasks', observation?.failures);
  const waiting = `Waiting for ${tellCount(tasks.length, 'running task')}`;
  if (failures.length > 0) {
    const title = tasks.length > 0 ? waiting : 'Running tasks cannot be seen';
    return { state: 'failing', title, tasks, failures };
  }
  if (!observation) return { state: 'waiting', title: 'Looking for running tasks', tasks, failures };
  return tasks.length > 0
    ? { state: 'working', title: waiting, tasks, failures }
    : { state: 'done', title: 'No task is running', tasks, failures };
}

/** Longest running first; a task of which nothing is known before all. */
function began(task: BusyTask): number {
  return task.since?.getTime() ?? 0;
}

function quietStep({ window, safeToDeploy }: OpenView, restIsDone: boolean): Step {
  if (window.status === 'ACTIVE') {
    return safeToDeploy ? { state: 'done', title: 'Quiet' } : { state: 'failing', title: 'Not quiet' };
  }
  return restIsDone
    ? { state: 'working', title: 'Staying quiet' }
    : { state: 'waiting', title: 'Staying quiet' };
}

/** Each once: schedules and tasks are looked for apart and meet the same trouble. */
function failuresAbout(step: 'schedules' | 'tasks', failures: readonly Failure[] = []): Failure[] {
  const concerned = failures.filter(({ concerns }) => concerns === step || concerns === 'both');
  return [...new Map(concerned.map((failure) => [`${failure.what}: ${failure.why}`, failure])).values()];
}
