import type { ShareRow } from '#lib/graphql/documents/shares.ts';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { Badge } from '#lib/ui/primitives/badge.tsx';
import { RowLink } from '#lib/ui/primitives/row-link.tsx';
import { type Column, Table } from '#lib/ui/primitives/table.tsx';
import { ShareStatusBadge } from '#lib/ui/share-status-badge.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';

const COLUMNS: readonly Column<ShareRow>[] = [
  {
    header: 'Dataset',
    onPhone: 'title',
    cell: (row) => <RowLink href={`/shares/${row.shareUri}`}>{row.dataset.label}</RowLink>,
  },
  { header: 'Asked by', cell: (row) => <TeamBadge team={row.groupUri} /> },
  { header: 'Owned by', cell: (row) => <TeamBadge team={row.dataset.SamlAdminGroupName} /> },
  { header: 'Status', cell: (row) => <Status share={row} /> },
  { header: 'Changed', align: 'right', cell: (row) => <LocalTime value={row.updated} /> },
];

/** Shares as rows; on phones as cards. */
export function ShareTable({ shares }: { readonly shares: readonly ShareRow[] }) {
  return <Table caption="Shares" columns={COLUMNS} rows={shares} rowKey={(row) => row.shareUri} />;
}

function Status({ share }: { readonly share: ShareRow }) {
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5 sm:justify-start">
      <ShareStatusBadge status={share.status} />
      {share.canDecide ? <Badge>Yours to decide</Badge> : null}
    </span>
  );
}
