import type { WaitedTask } from '#lib/domain/history/window-record.ts';
import { useTexts } from '#texts';
import { startedByWords } from '../console/drain/started-by-words.ts';
import { LocalTime } from '../local-time.tsx';
import { type Column, Table } from '../primitives/table.tsx';
import { tellMs } from './tell-ms.ts';

type WaitedTasksProps = {
  readonly tasks: readonly WaitedTask[];
  /** To complete names that ECS has cut. */
  readonly scheduleNames: readonly string[];
};

/** The tasks that a window has waited for, and how long. */
export function WaitedTasks({ tasks, scheduleNames }: WaitedTasksProps) {
  const t = useTexts('history');
  const words = useTexts('console');
  const columns: readonly Column<WaitedTask>[] = [
    {
      header: t('tasks.columns.family'),
      onPhone: 'title',
      cell: ({ family }) => <span className="break-words font-medium">{family}</span>,
    },
    {
      header: t('tasks.columns.startedBy'),
      cell: ({ startedBy }) => startedByWords(words, startedBy, scheduleNames) ?? t('tasks.startedByUnknown'),
    },
    {
      header: t('tasks.columns.since'),
      cell: ({ since }) => (since ? <LocalTime value={since} shape="date-time" /> : t('tasks.sinceUnknown')),
    },
    {
      header: t('tasks.columns.waited'),
      align: 'right',
      cell: ({ firstSeen, lastSeen }) => (
        <span>
          {tellMs(lastSeen.getTime() - firstSeen.getTime())}{' '}
          <span className="text-ink-faint">
            {t.rich('tasks.lastSeen', { at: () => <LocalTime value={lastSeen} shape="time" /> })}
          </span>
        </span>
      ),
    },
  ];
  return (
    <Table caption={t('tasks.title')} columns={columns} rows={tasks} rowKey={({ taskArn }) => taskArn} />
  );
}
