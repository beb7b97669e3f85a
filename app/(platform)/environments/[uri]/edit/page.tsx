import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { getTexts } from '#lib/texts/get-texts.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { readEnvironment } from '../read-environment.ts';
import { EditEnvironmentForm } from './edit-environment-form.tsx';

type EditEnvironmentPageProps = { readonly params: Promise<{ readonly uri: string }> };

export async function generateMetadata({ params }: EditEnvironmentPageProps): Promise<Metadata> {
  const { uri } = await params;
  const [environment, t] = await Promise.all([readEnvironment(uri), getTexts('catalogue')]);
  return { title: t('editThing', { label: environment.label }) };
}

export default async function EditEnvironmentPage({ params }: EditEnvironmentPageProps) {
  const { uri } = await params;
  const environment = await readEnvironment(uri);
  if (!environment.canEdit) forbidden();
  const [t, words] = await Promise.all([getTexts('environments'), getTexts('catalogue')]);
  return (
    <>
      <PageHeader
        title={words('editThing', { label: environment.label })}
        crumbs={[
          { href: '/environments', label: t('title') },
          { href: `/environments/${uri}`, label: environment.label },
        ]}
      />
      <EditEnvironmentForm environment={environment} />
    </>
  );
}
