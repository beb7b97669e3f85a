import type { TaskAhead } from '#lib/domain/plans/preflight.ts';
import { useTexts } from '#texts';
import { tellDuration } from '../words/tell-duration.ts';
import { PreflightFold } from './preflight-fold.tsx';

type RunningTasksProps = { readonly tasks: readonly TaskAhead[]; readonly now: Date };

/** The tasks that run now, against what is usual for them. */
export function RunningTasks({ tasks, now }: RunningTasksProps) {
  const t = useTexts('preflight');
  if (tasks.length === 0) return null;
  return (
    <PreflightFold summary={t('runningTasks', { count: tasks.length })}>
      <ul className="divide-y">
        {tasks.map(({ task, usual }) => (
          <li key={task.arn} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span className="min-w-0 break-words">{task.family}</span>
            <span className="text-[13px] text-ink-soft">
              {task.since ? `${t('soFar', { elapsed: tellDuration(task.since, now) })} · ` : null}
              {usual
                ? t('usual', { median: tellMs(usual.medianMs), p95: tellMs(usual.p95Ms) })
                : t('noUsual')}
            </span>
          </li>
        ))}
      </ul>
    </PreflightFold>
  );
}

function tellMs(milliseconds: number): string {
  return tellDuration(new Date(0), new Date(milliseconds));
}
