import { Boxes } from 'lucide-react';
import type { Metadata } from 'next';
import { LIST_ENVIRONMENTS, type ListEnvironments } from '#lib/graphql/documents/environments.ts';
import { LIST_GROUPS, type ListGroups } from '#lib/graphql/documents/groups.ts';
import type { SearchParams } from '#lib/ui/list/list-query.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { Card } from '#lib/ui/primitives/card.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
import { load } from '../../load.ts';
import { NewDatasetForm } from './new-dataset-form.tsx';

export const metadata: Metadata = { title: 'New dataset' };

type NewDatasetPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function NewDatasetPage({ searchParams }: NewDatasetPageProps) {
  const [{ environment }, { listGroups }, { listEnvironments }] = await Promise.all([
    searchParams,
    load<ListGroups>(LIST_GROUPS),
    load<ListEnvironments>(LIST_ENVIRONMENTS, { filter: { pageSize: 100 } }),
  ]);
  return (
    <>
      <PageHeader
        title="New dataset"
        description="Data that a team looks after and may share with others."
        crumbs={[{ href: '/datasets', label: 'Datasets' }]}
      />
      {listEnvironments.nodes.length === 0 ? (
        <Card>
          <EmptyState
            icon={Boxes}
            title="First an environment"
            action={
              <WriteLink href="/environments/new" variant="primary">
                New environment
              </WriteLink>
            }
          >
            A dataset lives in an environment, and your teams have none yet.
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
