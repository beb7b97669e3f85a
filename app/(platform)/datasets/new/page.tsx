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
import { NewDatasetForm } from './new-dataset-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('catalogue');
  return { title: t('newDataset') };
}

type NewDatasetPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function NewDatasetPage({ searchParams }: NewDatasetPageProps) {
  const [t, words, { environment }, { listGroups }, { listEnvironments }] = await Promise.all([
    getTexts('datasets'),
    getTexts('catalogue'),
    searchParams,
    load<ListGroups>(LIST_GROUPS),
    load<ListEnvironments>(LIST_ENVIRONMENTS, { filter: { pageSize: 100 } }),
  ]);
  return (
    <>
      <PageHeader
        title={words('newDataset')}
        description={t('newHint')}
        crumbs={[{ href: '/datasets', label: t('title') }]}
      />
      {listEnvironments.nodes.length === 0 ? (
        <Card>
          <EmptyState
            icon={Boxes}
            title={t('firstEnvironment')}
            action={
              <WriteLink href="/environments/new" variant="primary">
                {words('newEnvironment')}
              </WriteLink>
            }
          >
            {t('firstEnvironmentHint')}
          </EmptyState>
        </Card>
      ) : (
        <NewDatasetForm
          teams={listGroups.map((group) => group.groupName)}
          environments={listEnvironments.nodes}
          environmentUri={typeof environment === 'string' ? environment : null}
        />
      )}
    </>
  );
}
