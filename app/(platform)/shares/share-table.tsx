import type { ShareRow } from '#lib/graphql/documents/shares.ts';
import type { Texts } from '#lib/texts/translator.ts';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { Badge } from '#lib/ui/primitives/badge.tsx';
import { RowLink } from '#lib/ui/primitives/row-link.tsx';
import { type Column, Table } from '#lib/ui/primitives/table.tsx';
import { ShareStatusBadge } from '#lib/ui/share-status-badge.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';
import { useTexts } from '#texts';

function columns(t: Texts<'shares'>, words: Texts<'catalogue'>): readonly Column<ShareRow>[] {
  return [
    {
      header: words('dataset'),
      onPhone: 'title',
      cell: (row) => <RowLink href={`/shares/${row.shareUri}`}>{row.dataset.label}</RowLink>,
    },
    { header: t('askedBy'), cell: (row) => <TeamBadge team={row.groupUri} /> },
    { header: t('ownedBy'), cell: (row) => <TeamBadge team={row.dataset.SamlAdminGroupName} /> },
    { header: words('status'), cell: (row) => <Status share={row} /> },
    { header: words('changed'), align: 'right', cell: (row) => <LocalTime value={row.updated} /> },
  ];
}

/** Shares as rows; on phones as cards. */
export function ShareTable({ shares }: { readonly shares: readonly ShareRow[] }) {
  const t = useTexts('shares');
  const words = useTexts('catalogue');
  return (
    <Table caption={t('title')} columns={columns(t, words)} rows={shares} rowKey={(row) => row.shareUri} />
  );
}

function Status({ share }: { readonly share: ShareRow }) {
  const t = useTexts('catalogue');
  return (
    <span className="inline-flex flex-wrap justify-end gap-1.5 sm:justify-start">
      <ShareStatusBadge status={share.status} />
      {share.canDecide ? <Badge>{t('yoursToDecide')}</Badge> : null}
    </span>
  );
}
