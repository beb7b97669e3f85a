import type { BusyTask } from '#lib/domain/busy-task.ts';
import { Badge } from '../primitives/badge.tsx';
import { ConsoleTime } from './console-time.tsx';
import { startedByWords } from './started-by-words.ts';
import { taskWords } from './task-words.ts';
import { tellDuration } from './tell-duration.ts';

type TaskListProps = {
  readonly tasks: readonly BusyTask[];
  /** To complete names that ECS has cut. */
  readonly scheduleNames: readonly string[];
  readonly now: Date;
};

/** The tasks that are waited for: since when, by whom, for how long, and how ECS says they stand. */
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
  const { status, sinceWord, note } = taskWords(task);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0">
        <p className="break-words">{task.family}</p>
        <p className="text-[13px] text-ink-soft">
          {task.since ? (
            <>
              {sinceWord} <ConsoleTime value={task.since} now={now} />
            </>
          ) : (
            'Start not known'
          )}{' '}
          {startedByWords(task.startedBy, scheduleNames)}
        </p>
        {note ? <p className="text-[13px] text-ink-soft">{note}</p> : null}
      </div>
      <p className="flex items-center gap-3 text-[13px] text-ink-soft">
        {task.since ? `${tellDuration(task.since, now)} so far` : null}
        <Badge tone={task.lastStatus === 'UNKNOWN' ? 'amber' : 'neutral'}>{status}</Badge>
      </p>
    </li>
  );
}
