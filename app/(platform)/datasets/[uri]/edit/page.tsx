import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { GET_DATASET, type GetDataset } from '#lib/graphql/documents/datasets.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { load } from '../../../load.ts';
import { EditDatasetForm } from './edit-dataset-form.tsx';

export const metadata: Metadata = { title: 'Edit dataset' };

type EditDatasetPageProps = { readonly params: Promise<{ readonly uri: string }> };

export default async function EditDatasetPage({ params }: EditDatasetPageProps) {
  const { uri } = await params;
  const { getDataset: dataset } = await load<GetDataset>(GET_DATASET, { datasetUri: uri });
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
