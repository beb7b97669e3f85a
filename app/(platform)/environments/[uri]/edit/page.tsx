import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { readEnvironment } from '../read-environment.ts';
import { EditEnvironmentForm } from './edit-environment-form.tsx';

type EditEnvironmentPageProps = { readonly params: Promise<{ readonly uri: string }> };

export async function generateMetadata({ params }: EditEnvironmentPageProps): Promise<Metadata> {
  const { uri } = await params;
  const environment = await readEnvironment(uri);
  return { title: `Edit ${environment.label}` };
}

export default async function EditEnvironmentPage({ params }: EditEnvironmentPageProps) {
  const { uri } = await params;
  const environment = await readEnvironment(uri);
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
