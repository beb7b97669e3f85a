import type { EnvironmentRow } from '#lib/graphql/documents/environments.ts';
import type { Texts } from '#lib/texts/translator.ts';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { RowLink } from '#lib/ui/primitives/row-link.tsx';
import { type Column, Table } from '#lib/ui/primitives/table.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';
import { useTexts } from '#texts';

function columns(t: Texts<'catalogue'>): readonly Column<EnvironmentRow>[] {
  return [
    {
      header: t('name'),
      onPhone: 'title',
      cell: (row) => <RowLink href={`/environments/${row.environmentUri}`}>{row.label}</RowLink>,
    },
    { header: t('team'), cell: (row) => <TeamBadge team={row.SamlGroupName} /> },
    { header: t('awsAccount'), className: 'tabular-nums', cell: (row) => row.AwsAccountId },
    { header: t('region'), cell: (row) => row.region },
    { header: t('changed'), align: 'right', cell: (row) => <LocalTime value={row.updated} /> },
  ];
}

/** Environments as rows; on phones as cards. */
export function EnvironmentTable({ environments }: { readonly environments: readonly EnvironmentRow[] }) {
  const t = useTexts('environments');
  const words = useTexts('catalogue');
  return (
    <Table
      caption={t('title')}
      columns={columns(words)}
      rows={environments}
      rowKey={(row) => row.environmentUri}
    />
  );
}
