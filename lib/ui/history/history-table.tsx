import { drainMs, type ListedEntry, modesInOrder } from '#lib/domain/history/history.ts';
import { missedWords } from '#lib/texts/missed-words.ts';
import type { Texts } from '#lib/texts/translator.ts';
import { useTexts } from '#texts';
import { RowLink } from '../primitives/row-link.tsx';
import { type Column, Table } from '../primitives/table.tsx';
import { actorWords } from './actor-words.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { tellMs } from './tell-ms.ts';
import { TimeSpan } from './time-span.tsx';

/** Windows and what became of planned ones as rows; on phones as cards. */
export function HistoryTable({ entries }: { readonly entries: readonly ListedEntry[] }) {
  const t = useTexts('history');
  return (
    <Table
      caption={t('caption')}
      columns={columns(t)}
      rows={entries}
      rowKey={({ kind, id }) => `${kind} ${id}`}
    />
  );
}

function columns(t: Texts<'history'>): readonly Column<ListedEntry>[] {
  return [
    {
      header: t('columns.window'),
      onPhone: 'title',
      cell: (entry) => <Name entry={entry} />,
    },
    { header: t('columns.outcome'), cell: ({ outcome }) => <OutcomeBadge outcome={outcome} /> },
    { header: t('columns.planned'), wideOnly: true, cell: (entry) => <Planned entry={entry} /> },
    { header: t('columns.actual'), cell: (entry) => <Actual entry={entry} /> },
    { header: t('columns.drain'), align: 'right', cell: (entry) => <Drain entry={entry} /> },
    { header: t('columns.by'), cell: ({ by }) => <span className="break-words">{actorWords(t, by)}</span> },
  ];
}

type EntryProps = { readonly entry: ListedEntry };

function Name({ entry }: EntryProps) {
  const t = useTexts('history');
  const refusals = useTexts('refusals');
  const { kind, id, reason, why } = entry;
  const modes = modesInOrder(entry)
    .map(({ mode }) => mode)
    .join(' → ');
  const name = reason ?? t('noReason');
  return (
    <div className="min-w-0 max-w-64 break-words">
      {kind === 'window' ? (
        <RowLink href={`/admin/settings/history/${id}`}>{name}</RowLink>
      ) : (
        <span className="font-medium">{name}</span>
      )}
      <p className="text-[13px] text-ink-soft">{why ? `${modes}. ${missedWords(refusals, why)}` : modes}</p>
    </div>
  );
}

function Planned({ entry: { plannedStart, plannedEnd, startedAt } }: EntryProps) {
  const t = useTexts('history');
  const from = plannedStart ?? (plannedEnd && startedAt);
  if (!from) return <span className="text-ink-faint">{t('notPlanned')}</span>;
  return <TimeSpan from={from} until={plannedEnd ?? t('noEnd')} />;
}

function Actual({ entry: { startedAt, endedAt } }: EntryProps) {
  const t = useTexts('history');
  if (!startedAt) return <span className="text-ink-faint">{t('notStarted')}</span>;
  return <TimeSpan from={startedAt} until={endedAt ?? t('stillOpen')} />;
}

function Drain({ entry }: EntryProps) {
  const t = useTexts('history');
  const ms = drainMs(entry);
  if (ms !== null) return <span className="whitespace-nowrap">{tellMs(ms)}</span>;
  if (!entry.startedAt) return <span aria-hidden>–</span>;
  return <span className="text-ink-faint">{t(entry.endedAt ? 'notQuiet' : 'notYetQuiet')}</span>;
}
