import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import { RUNS_NEEDED, type UsualDuration } from '#lib/domain/drain/usual-duration.ts';
import { useTexts } from '#texts';
import { aboutDuration } from '../words/elapsed-words.ts';
import { type TaskGroup, taskGroups } from './task-groups.ts';
import { TaskRow } from './task-row.tsx';

type TaskGroupListProps = {
  readonly tasks: readonly BusyTask[];
  readonly usual: readonly UsualDuration[];
  /** To complete names that ECS has cut. */
  readonly scheduleNames: readonly string[];
  readonly readAt: Date;
};

/** The tasks that are waited for by family, each against what is usual for it. */
export function TaskGroupList({ tasks, usual, ...shown }: TaskGroupListProps) {
  return (
    <ul className="divide-y">
      {taskGroups(tasks, usual).map((group) => (
        <li key={group.family} className="py-3">
          <GroupHead group={group} />
          <GroupTasks group={group} {...shown} />
        </li>
      ))}
    </ul>
  );
}

function GroupHead({ group: { family, usual, tasks } }: { readonly group: TaskGroup }) {
  const t = useTexts('console');
  const known = usual && usual.runs >= RUNS_NEEDED ? usual : null;
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span className="min-w-0 break-words">
        <strong className="font-medium">{family}</strong>
        {tasks.length > 1 ? (
          <span className="ml-2 text-[13px] text-ink-soft">{t('task.count', { count: tasks.length })}</span>
        ) : null}
      </span>
      <span className="text-[13px] text-ink-faint">
        {known
          ? t('task.usual', { duration: aboutDuration(known.medianMs), runs: known.runs })
          : t('task.noUsual')}
      </span>
    </p>
  );
}

/** Of a family with many tasks those that have been running longest; the others on demand. */
const SHOWN = 5;

type GroupTasksProps = Pick<TaskGroupListProps, 'scheduleNames' | 'readAt'> & { readonly group: TaskGroup };

function GroupTasks({ group: { tasks, usual }, ...shown }: GroupTasksProps) {
  const t = useTexts('console');
  const rows = (some: readonly BusyTask[]) => (
    <ul>
      {some.map((task) => (
        <TaskRow key={task.arn} task={task} usual={usual} {...shown} />
      ))}
    </ul>
  );
  const more = tasks.slice(SHOWN);
  return (
    <>
      {rows(tasks.slice(0, SHOWN))}
      {more.length > 0 ? (
        <details>
          <summary className="py-2 text-[13px] text-ink-soft underline underline-offset-4">
            {t('task.more', { count: more.length })}
          </summary>
          {rows(more)}
        </details>
      ) : null}
    </>
  );
}
