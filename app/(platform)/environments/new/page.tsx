import type { Metadata } from 'next';
import { LIST_GROUPS, type ListGroups } from '#lib/graphql/documents/groups.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { load } from '../../load.ts';
import { NewEnvironmentForm } from './new-environment-form.tsx';

export const metadata: Metadata = { title: 'New environment' };

export default async function NewEnvironmentPage() {
  const { listGroups } = await load<ListGroups>(LIST_GROUPS);
  return (
    <>
      <PageHeader
        title="New environment"
        description="An AWS account and region in which a team keeps its datasets."
        crumbs={[{ href: '/environments', label: 'Environments' }]}
      />
      <NewEnvironmentForm teams={listGroups.map((group) => group.groupName)} />
    </>
  );
}
