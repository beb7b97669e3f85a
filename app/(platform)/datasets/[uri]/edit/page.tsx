import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { readDataset } from '../read-dataset.ts';
import { EditDatasetForm } from './edit-dataset-form.tsx';

type EditDatasetPageProps = { readonly params: Promise<{ readonly uri: string }> };

export async function generateMetadata({ params }: EditDatasetPageProps): Promise<Metadata> {
  const { uri } = await params;
  const dataset = await readDataset(uri);
  return { title: `Edit ${dataset.label}` };
}

export default async function EditDatasetPage({ params }: EditDatasetPageProps) {
  const { uri } = await params;
  const dataset = await readDataset(uri);
  if (!dataset.canEdit) forbidden();
  return (
    <>
      <PageHeader
        title={`Edit ${dataset.label}`}
        crumbs={[
          { href: '/datasets', label: 'Datasets' },
          { href: `/datasets/${uri}`, label: dataset.label },
        ]}
      />
      <EditDatasetForm dataset={dataset} />
    </>
  );
}
