import type { SwallowedRuns } from '#lib/domain/history/window-record.ts';
import { useTexts } from '#texts';
import { type Column, Table } from '../primitives/table.tsx';
import { missedRunsWords } from './swallowed-runs-words.ts';
import { TimeSpan } from './time-span.tsx';

/** The schedule runs that a window has swallowed, and what has become of them. */
export function SwallowedRunsTable({ runs }: { readonly runs: readonly SwallowedRuns[] }) {
  const t = useTexts('history');
  const columns: readonly Column<SwallowedRuns>[] = [
    {
      header: t('runs.columns.name'),
      onPhone: 'title',
      cell: ({ ruleName, expression }) => (
        <div className="min-w-0 break-words">
          <p className="font-medium">{ruleName}</p>
          <p className="text-[13px] text-ink-faint">{expression}</p>
        </div>
      ),
    },
    {
      header: t('runs.columns.runs'),
      cell: (each) => missedRunsWords(t, each),
    },
    {
      header: t('runs.columns.when'),
      cell: ({ firstAt, lastAt }) =>
        firstAt ? <TimeSpan from={firstAt} until={lastAt ?? firstAt} /> : t('runs.unknownTimes'),
    },
    {
      header: t('runs.columns.status'),
      cell: ({ status, decidedBy }) => {
        const said = t(`runs.statuses.${status}`);
        return decidedBy ? t('runs.statusBy', { status: said, by: decidedBy }) : said;
      },
    },
  ];
  return <Table caption={t('runs.title')} columns={columns} rows={runs} rowKey={({ ruleArn }) => ruleArn} />;
}
