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
import { findDataset } from './find-dataset.ts';
import { RequestAccessForm } from './request-access-form.tsx';

export const metadata: Metadata = { title: 'Request access' };

type RequestAccessPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function RequestAccessPage({ searchParams }: RequestAccessPageProps) {
  const [dataset, { listGroups }, { listEnvironments }] = await Promise.all([
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
        title={`Request access to ${dataset.label}`}
        description={`${dataset.SamlAdminGroupName} owns it and decides.`}
        crumbs={[{ href: '/datasets/find', label: 'Find data' }]}
      />
      {teams.length === 0 ? (
        <Card>
          <EmptyState
            icon={Boxes}
            title="No team to ask for"
            action={
              <WriteLink href="/environments/new" variant="primary">
                New environment
              </WriteLink>
            }
          >
            A team asks for data to use it in an environment of its own. Your teams own this dataset already,
            or have no environment yet.
          </EmptyState>
        </Card>
      ) : (
        <RequestAccessForm dataset={dataset} teams={teams} environments={listEnvironments.nodes} />
      )}
    </>
  );
}
