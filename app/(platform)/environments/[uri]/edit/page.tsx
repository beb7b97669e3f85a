import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { GET_ENVIRONMENT, type GetEnvironment } from '#lib/graphql/documents/environments.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { load } from '../../../load.ts';
import { EditEnvironmentForm } from './edit-environment-form.tsx';

export const metadata: Metadata = { title: 'Edit environment' };

type EditEnvironmentPageProps = { readonly params: Promise<{ readonly uri: string }> };

export default async function EditEnvironmentPage({ params }: EditEnvironmentPageProps) {
  const { uri } = await params;
  const { getEnvironment: environment } = await load<GetEnvironment>(GET_ENVIRONMENT, {
    environmentUri: uri,
  });
  if (!environment.canEdit) forbidden();
  return (
    <>
      <PageHeader
        title={`Edit ${environment.label}`}
        crumbs={[
          { href: '/environments', label: 'Environments' },
          { href: `/environments/${uri}`, label: environment.label },
        ]}
      />
      <EditEnvironmentForm environment={environment} />
    </>
  );
}
