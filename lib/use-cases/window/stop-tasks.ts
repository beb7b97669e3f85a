import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { readEvidence } from '#lib/use-cases/evidence/read-evidence.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { anotherIsOpen } from './another-is-open.ts';

export type StopTasksInput = {
  /** The window that the administrator looked at. */
  readonly windowId: string;
  /** ARNs of the tasks that the administrator saw and wants to be stopped. */
  readonly tasks: readonly string[];
};

/** How many ECS was asked to stop, and which it would not stop, with its words. */
export type StopTasksReport = {
  readonly asked: number;
  readonly refused: readonly { readonly task: BusyTask; readonly why: string }[];
};

/**
 * Asks ECS to stop tasks that are still busy, with a reason that names the window. They count as busy until a
 * scan has seen them STOPPED. Refusals: not-signed-in, not-administrator, module-off, window-not-open;
 * state-changed when none of the tasks is busy any more, or another window is open.
 */
export async function stopTasks(
  deps: MaintenanceDeps,
  principal: Principal,
  { windowId, tasks: wanted }: StopTasksInput,
): Promise<Outcome<StopTasksReport>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const by = allowed.value.name;

  const window = await deps.windows.load();
  if (!isOpen(window)) {
    return refuse('window-not-open', 'No maintenance window is open, so no task is stopped for it.');
  }
  if (window.id !== windowId) return anotherIsOpen(window);
  const { observation } = await readEvidence(deps, window);
  const tasks = observation?.busyTasks.filter(({ arn }) => wanted.includes(arn)) ?? [];
  if (tasks.length === 0) {
    return refuse('state-changed', 'None of these tasks is running any more. Nothing was stopped.');
  }
  // The audit first: nothing is stopped without a trace of who wanted it.
  if (!(await deps.stops.recordStop(window.id, tasks, by))) {
    return refuse('state-changed', 'The maintenance window ended at the same moment. Nothing was stopped.');
  }
  const why = `Stopped by ${by} for maintenance window ${window.id}`;
  const refused: { task: BusyTask; why: string }[] = [];
  for (const task of tasks) {
    const result = await deps.taskControl.stop(task, why);
    if (result.kind === 'failed') refused.push({ task, why: result.why });
  }
  return done({ asked: tasks.length - refused.length, refused });
}
