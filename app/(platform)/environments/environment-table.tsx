import type { EnvironmentRow } from '#lib/graphql/documents/environments.ts';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { RowLink } from '#lib/ui/primitives/row-link.tsx';
import { type Column, Table } from '#lib/ui/primitives/table.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';

const COLUMNS: readonly Column<EnvironmentRow>[] = [
  {
    header: 'Name',
    onPhone: 'title',
    cell: (row) => <RowLink href={`/environments/${row.environmentUri}`}>{row.label}</RowLink>,
  },
  { header: 'Team', cell: (row) => <TeamBadge team={row.SamlGroupName} /> },
  { header: 'AWS account', className: 'tabular-nums', cell: (row) => row.AwsAccountId },
  { header: 'Region', cell: (row) => row.region },
  { header: 'Changed', align: 'right', cell: (row) => <LocalTime value={row.updated} /> },
];

/** Environments as rows; on phones as cards. */
export function EnvironmentTable({ environments }: { readonly environments: readonly EnvironmentRow[] }) {
  return (
    <Table
      caption="Environments"
      columns={COLUMNS}
      rows={environments}
      rowKey={(row) => row.environmentUri}
    />
  );
}
