import type { DatasetRow } from '#lib/graphql/documents/datasets.ts';
import { ConfidentialityBadge } from '#lib/ui/confidentiality-badge.tsx';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { RowLink } from '#lib/ui/primitives/row-link.tsx';
import { type Column, Table } from '#lib/ui/primitives/table.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';

const COLUMNS: readonly Column<DatasetRow>[] = [
  {
    header: 'Name',
    onPhone: 'title',
    cell: (row) => <RowLink href={`/datasets/${row.datasetUri}`}>{row.label}</RowLink>,
  },
  { header: 'Team', cell: (row) => <TeamBadge team={row.SamlAdminGroupName} /> },
  { header: 'Environment', cell: (row) => row.environment.label },
  { header: 'Confidentiality', cell: (row) => <ConfidentialityBadge value={row.confidentiality} /> },
  { header: 'Changed', align: 'right', cell: (row) => <LocalTime value={row.updated} /> },
];

/** Datasets as rows; on phones as cards. */
export function DatasetTable({ datasets }: { readonly datasets: readonly DatasetRow[] }) {
  return <Table caption="Datasets" columns={COLUMNS} rows={datasets} rowKey={(row) => row.datasetUri} />;
}
