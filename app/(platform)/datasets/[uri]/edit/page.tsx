import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTexts } from '#lib/texts/get-texts.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { readDataset } from '../read-dataset.ts';
import { EditDatasetForm } from './edit-dataset-form.tsx';

type EditDatasetPageProps = { readonly params: Promise<{ readonly uri: string }> };

export async function generateMetadata({ params }: EditDatasetPageProps): Promise<Metadata> {
  const { uri } = await params;
  const [dataset, t] = await Promise.all([readDataset(uri), getTexts('catalogue')]);
  return { title: t('editThing', { label: dataset.label }) };
}

export default async function EditDatasetPage({ params }: EditDatasetPageProps) {
  const { uri } = await params;
  const dataset = await readDataset(uri);
  if (!dataset.canEdit) forbidden();
  const [t, words] = await Promise.all([getTexts('datasets'), getTexts('catalogue')]);
  return (
    <>
      <PageHeader
        title={words('editThing', { label: dataset.label })}
        crumbs={[
          { href: '/datasets', label: t('title') },
          { href: `/datasets/${uri}`, label: dataset.label },
        ]}
      />
      <EditDatasetForm dataset={dataset} />
    </>
  );
}
