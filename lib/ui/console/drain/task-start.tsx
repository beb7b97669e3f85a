import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import { useTexts } from '#texts';
import { ConsoleTime } from '../words/console-time.tsx';
import { startedByWords } from './started-by-words.ts';
import { taskWords } from './task-words.ts';

type TaskStartProps = {
  readonly task: BusyTask;
  /** To complete names that ECS has cut. */
  readonly scheduleNames: readonly string[];
  readonly now: Date;
};

/** "Started 02:01 (01:01 UTC) by schedule catalog-indexer". */
export function TaskStart({ task, scheduleNames, now }: TaskStartProps) {
  const t = useTexts('console');
  const { since } = task;
  const by = startedByWords(t, task.startedBy, scheduleNames) ?? '';
  return (
    <p className="break-words">
      {since
        ? t.rich(`task.${taskWords(t, task).sinceIs}`, {
            by,
            since: () => <ConsoleTime value={since} now={now} />,
          })
        : t('task.startUnknown', { by })}
    </p>
  );
}
