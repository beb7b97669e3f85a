import { taskConsoleLink } from '#lib/domain/drain/aws-console-link.ts';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { UsualDuration } from '#lib/domain/drain/usual-duration.ts';
import { useTexts } from '#texts';
import { AwsLink } from './aws-link.tsx';
import { TaskProgress } from './task-progress.tsx';
import { TaskStart } from './task-start.tsx';
import { taskWords } from './task-words.ts';

type TaskRowProps = {
  readonly task: BusyTask;
  readonly usual: UsualDuration | null;
  readonly scheduleNames: readonly string[];
  readonly readAt: Date;
};

/** One task: started when and by what, how it stands, how long it has been running. */
export function TaskRow({ task, usual, scheduleNames, readAt }: TaskRowProps) {
  const t = useTexts('console');
  const { doing, status, note } = taskWords(t, task);
  const id = task.arn.slice(task.arn.lastIndexOf('/') + 1);
  return (
    <li className="flex flex-col justify-between gap-x-6 gap-y-2 py-1.5 sm:flex-row">
      <div className="min-w-0 flex-1 text-[13px] text-ink-soft">
        <TaskStart task={task} scheduleNames={scheduleNames} now={readAt} />
        {doing === 'running' ? null : (
          <p>
            {status}
            {note ? `: ${note}` : null}
          </p>
        )}
        <AwsLink
          href={taskConsoleLink(task.arn)}
          label={t('task.link')}
          about={t('task.linkAbout', { id, family: task.family })}
        />
      </div>
      <TaskProgress since={task.since} usual={usual} readAt={readAt} />
    </li>
  );
}
