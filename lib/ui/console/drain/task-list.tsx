import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import { useTexts } from '#texts';
import { Badge } from '../../primitives/badge.tsx';
import { tellDuration } from '../words/tell-duration.ts';
import { TaskStart } from './task-start.tsx';
import { taskWords } from './task-words.ts';

type TaskListProps = {
  readonly tasks: readonly BusyTask[];
  /** To complete names that ECS has cut. */
  readonly scheduleNames: readonly string[];
  readonly now: Date;
};

/** Tasks by name, as they were when somebody was asked about them. */
export function TaskList({ tasks, scheduleNames, now }: TaskListProps) {
  if (tasks.length === 0) return null;
  return (
    <ul className="divide-y">
      {tasks.map((task) => (
        <TaskItem key={task.arn} task={task} scheduleNames={scheduleNames} now={now} />
      ))}
    </ul>
  );
}

function TaskItem({ task, scheduleNames, now }: Omit<TaskListProps, 'tasks'> & { readonly task: BusyTask }) {
  const t = useTexts('console');
  const { status, note } = taskWords(t, task);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0">
        <p className="break-words">{task.family}</p>
        <div className="text-[13px] text-ink-soft">
          <TaskStart task={task} scheduleNames={scheduleNames} now={now} />
          {note ? <p>{note}</p> : null}
        </div>
      </div>
      <p className="flex items-center gap-3 text-[13px] text-ink-soft">
        {task.since ? t('task.soFar', { duration: tellDuration(task.since, now) }) : null}
        <Badge tone={task.lastStatus === 'UNKNOWN' ? 'amber' : 'neutral'}>{status}</Badge>
      </p>
    </li>
  );
}
