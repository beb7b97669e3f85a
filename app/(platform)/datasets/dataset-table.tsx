import type { DatasetRow } from '#lib/graphql/documents/datasets.ts';
import type { Texts } from '#lib/texts/translator.ts';
import { ConfidentialityBadge } from '#lib/ui/confidentiality-badge.tsx';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { RowLink } from '#lib/ui/primitives/row-link.tsx';
import { type Column, Table } from '#lib/ui/primitives/table.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';
import { useTexts } from '#texts';

function columns(t: Texts<'catalogue'>): readonly Column<DatasetRow>[] {
  return [
    {
      header: t('name'),
      onPhone: 'title',
      cell: (row) => <RowLink href={`/datasets/${row.datasetUri}`}>{row.label}</RowLink>,
    },
    { header: t('team'), cell: (row) => <TeamBadge team={row.SamlAdminGroupName} /> },
    { header: t('environment'), cell: (row) => row.environment.label },
    { header: t('confidentiality'), cell: (row) => <ConfidentialityBadge value={row.confidentiality} /> },
    { header: t('changed'), align: 'right', cell: (row) => <LocalTime value={row.updated} /> },
  ];
}

/** Datasets as rows; on phones as cards. */
export function DatasetTable({ datasets }: { readonly datasets: readonly DatasetRow[] }) {
  const t = useTexts('datasets');
  const words = useTexts('catalogue');
  return (
    <Table caption={t('title')} columns={columns(words)} rows={datasets} rowKey={(row) => row.datasetUri} />
  );
}
