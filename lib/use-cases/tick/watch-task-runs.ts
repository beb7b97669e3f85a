import type { Failure } from '#lib/domain/drain/observation.ts';
import type { EndedTasks } from '#lib/ports/ended-tasks.ts';
import type { TaskRunStore } from '#lib/ports/task-run-store.ts';

/** How often ended tasks are looked for, by all replicas together. ECS shows them for about an hour. */
const EVERY_MS = 60_000;

export type TaskRunDeps = {
  /** `config.json` `modules.maintenance.active`. */
  readonly moduleActive: boolean;
  readonly endedTasks: EndedTasks;
  readonly taskRuns: TaskRunStore;
};

/**
 * Keeps the tasks that have ended since the last time, a window open or not, so that it can be said how long a family
 * usually takes. At most once a minute across replicas; other calls ask nobody but the store, and with the module
 * off nobody at all. Answers what AWS could not tell; rejects when the store does.
 */
export async function watchTaskRuns(deps: TaskRunDeps): Promise<readonly Failure[]> {
  if (!deps.moduleActive || !(await deps.taskRuns.takeTurn(EVERY_MS))) return [];
  const failures = await deps.endedTasks.handOver((runs) => deps.taskRuns.keep(runs));
  await deps.taskRuns.prune();
  return failures;
}
