import { Boxes } from 'lucide-react';
import type { Metadata } from 'next';
import { LIST_ENVIRONMENTS, type ListEnvironments } from '#lib/graphql/documents/environments.ts';
import { LIST_GROUPS, type ListGroups } from '#lib/graphql/documents/groups.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import type { SearchParams } from '#lib/ui/list/list-query.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { Card } from '#lib/ui/primitives/card.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
import { load } from '../../load.ts';
import { findDataset } from './find-dataset.ts';
import { RequestAccessForm } from './request-access-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('catalogue');
  return { title: t('requestAccess') };
}

type RequestAccessPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function RequestAccessPage({ searchParams }: RequestAccessPageProps) {
  const [t, words, dataset, { listGroups }, { listEnvironments }] = await Promise.all([
    getTexts('shares'),
    getTexts('catalogue'),
    findDataset(await searchParams),
    load<ListGroups>(LIST_GROUPS),
    load<ListEnvironments>(LIST_ENVIRONMENTS, { filter: { pageSize: 100 } }),
  ]);
  const teams = listGroups
    .map((group) => group.groupName)
    .filter((team) => team !== dataset.SamlAdminGroupName)
    .filter((team) => listEnvironments.nodes.some((environment) => environment.SamlGroupName === team));
  return (
    <>
      <PageHeader
        title={t('requestTitle', { dataset: dataset.label })}
        description={t('ownerDecides', { team: dataset.SamlAdminGroupName })}
        crumbs={[{ href: '/datasets/find', label: words('findData') }]}
      />
      {teams.length === 0 ? (
        <Card>
          <EmptyState
            icon={Boxes}
            title={t('noTeam')}
            action={
              <WriteLink href="/environments/new" variant="primary">
                {words('newEnvironment')}
              </WriteLink>
            }
          >
            {t('noTeamHint')}
          </EmptyState>
        </Card>
      ) : (
        <RequestAccessForm dataset={dataset} teams={teams} environments={listEnvironments.nodes} />
      )}
    </>
  );
}
