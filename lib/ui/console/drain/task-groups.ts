import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import { byFamily, type UsualDuration } from '#lib/domain/drain/usual-duration.ts';

/** The busy tasks of one family, in the order given, with what is usual for it. */
export type TaskGroup = {
  readonly family: string;
  /** Null where no run of it was seen yet. */
  readonly usual: UsualDuration | null;
  readonly tasks: readonly BusyTask[];
};

/** Tasks by family; a family stands where its first task does. */
export function taskGroups(tasks: readonly BusyTask[], usual: readonly UsualDuration[]): TaskGroup[] {
  const known = byFamily(usual);
  const groups = Map.groupBy(tasks, ({ family }) => family);
  return [...groups].map(([family, ofFamily]) => ({
    family,
    usual: known.get(family) ?? null,
    tasks: ofFamily,
  }));
}
