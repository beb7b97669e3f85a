import { type AuditEntry, RECONCILER } from '#lib/domain/audit/audit.ts';
import { useTexts } from '#texts';
import { LocalTime } from '../local-time.tsx';
import { type Column, Table } from '../primitives/table.tsx';
import { TextLink } from '../text-link.tsx';
import { AuditChange } from './audit-change.tsx';

/** What has happened, as rows; on phones as cards. Each opens to what it changed. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const t = useTexts('audit');
  const columns: readonly Column<AuditEntry>[] = [
    {
      header: t('columns.action'),
      onPhone: 'title',
      className: 'sm:align-top sm:pt-4',
      cell: (entry) => (
        <div className="min-w-0">
          <p className="break-words font-medium">{t(`actions.${entry.action}`)}</p>
          <AuditChange entry={entry} />
        </div>
      ),
    },
    {
      header: t('columns.subject'),
      className: 'sm:align-top sm:pt-4',
      cell: (entry) => <About entry={entry} />,
    },
    {
      header: t('columns.actor'),
      className: 'sm:align-top sm:pt-4',
      cell: ({ actor }) => (
        <span className="break-words">{actor === RECONCILER ? t('application') : actor}</span>
      ),
    },
    {
      header: t('columns.at'),
      align: 'right',
      className: 'sm:align-top sm:pt-4',
      cell: ({ at }) => <LocalTime value={at} shape="date-time" className="whitespace-nowrap" />,
    },
  ];
  return <Table caption={t('caption')} columns={columns} rows={entries} rowKey={({ id }) => id} />;
}

function About({ entry: { subject, windowId } }: { readonly entry: AuditEntry }) {
  const t = useTexts('audit');
  return (
    <div className="min-w-0 max-w-64 break-words">
      {subject ? <p>{subject}</p> : null}
      {windowId ? <TextLink href={`/admin/settings/history/${windowId}`}>{t('window')}</TextLink> : null}
    </div>
  );
}
