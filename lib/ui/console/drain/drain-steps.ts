import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { ConsoleView } from '#lib/domain/drain/console-view.ts';
import type { Failure } from '#lib/domain/drain/observation.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import { onlyTimeIsLeft } from '../words/console-status.ts';
import type { ConsoleTexts } from '../words/console-texts.ts';
import { type ReplicaLine, replicaLines } from './replica-lines.ts';
import { isInTrouble, isToBeHeld, type ScheduleLine, scheduleLines } from './schedule-lines.ts';

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
export function drainSteps(t: ConsoleTexts, view: OpenView): DrainSteps {
  const users = usersStep(t, view);
  const schedules = schedulesStep(t, view);
  const tasks = tasksStep(t, view);
  const rest = [users, schedules, tasks];
  const quiet = quietStep(
    t,
    view,
    rest.every(({ state }) => state === 'done'),
  );
  return { users, schedules, tasks, quiet };
}

function usersStep(t: ConsoleTexts, { window, replicas, now }: OpenView): DrainSteps['users'] {
  const lines = replicaLines(t, replicas, window, now);
  const state = lines.every(({ shut }) => shut) ? 'done' : 'working';
  return { state, title: t(`steps.users.${state}.${window.mode}`), lines };
}

function schedulesStep(t: ConsoleTexts, { window, holds, observation }: OpenView): DrainSteps['schedules'] {
  const lines = scheduleLines(t, window.status, holds, observation);
  const toHold = lines.filter(isToBeHeld).length;
  const held = lines.filter(({ state }) => state === 'held').length;
  const failures = failuresAbout('schedules', observation?.failures);
  const left = new Set(lines.filter(({ state }) => state === 'left-enabled').map(({ key }) => key));
  const seenDisabled =
    observation?.schedules.every(({ state, arn }) => state === 'DISABLED' || left.has(arn)) ?? false;
  const parts = { held, toHold, lines, failures };
  if (failures.length > 0 || lines.some(isInTrouble)) {
    return {
      state: 'failing',
      title: t(lines.length > 0 ? 'steps.schedules.held' : 'steps.schedules.notFound'),
      ...parts,
    };
  }
  if (lines.length === 0 && !observation)
    return { state: 'working', title: t('steps.schedules.finding'), ...parts };
  const state = seenDisabled && held === toHold ? 'done' : 'working';
  return { state, title: t(toHold > 0 ? 'steps.schedules.held' : 'steps.schedules.none'), ...parts };
}

function tasksStep(t: ConsoleTexts, { window, observation }: OpenView): DrainSteps['tasks'] {
  const tasks = longestFirst(observation?.busyTasks ?? []);
  const failures = failuresAbout('tasks', observation?.failures);
  // Once ACTIVE nobody waits for a task that has turned up, or that an administrator has waived.
  const waiting = t(window.status === 'PENDING' ? 'steps.tasks.waiting' : 'steps.tasks.running', {
    count: tasks.length,
  });
  if (failures.length > 0) {
    const title = tasks.length > 0 ? waiting : t('steps.tasks.notSeen');
    return { state: 'failing', title, tasks, failures };
  }
  if (!observation) return { state: 'waiting', title: t('steps.tasks.looking'), tasks, failures };
  return tasks.length > 0
    ? { state: 'working', title: waiting, tasks, failures }
    : { state: 'done', title: t('steps.tasks.none'), tasks, failures };
}

/** Longest running first; a task of which nothing is known before all. */
export function longestFirst(tasks: readonly BusyTask[]): BusyTask[] {
  return [...tasks].sort((a, b) => began(a) - began(b));
}

function began(task: BusyTask): number {
  return task.since?.getTime() ?? 0;
}

function quietStep(t: ConsoleTexts, view: OpenView, restIsDone: boolean): Step {
  const { window, safeToDeploy, waived } = view;
  if (window.status === 'PENDING') {
    return { state: restIsDone ? 'working' : 'waiting', title: t('steps.quiet.staying') };
  }
  if (onlyTimeIsLeft(view)) return { state: 'working', title: t('steps.quiet.stayingByDecision') };
  if (!safeToDeploy) return { state: 'failing', title: t('steps.quiet.not') };
  return waived.length > 0
    ? { state: 'working', title: t('steps.quiet.byDecision') }
    : { state: 'done', title: t('steps.quiet.done') };
}

/** Each once: schedules and tasks are looked for apart and meet the same trouble. */
function failuresAbout(step: 'schedules' | 'tasks', failures: readonly Failure[] = []): Failure[] {
  const concerned = failures.filter(({ concerns }) => concerns === step || concerns === 'both');
  return [...new Map(concerned.map((failure) => [`${failure.what}: ${failure.why}`, failure])).values()];
}
