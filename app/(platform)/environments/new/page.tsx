import type { Metadata } from 'next';
import { LIST_GROUPS, type ListGroups } from '#lib/graphql/documents/groups.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { load } from '../../load.ts';
import { NewEnvironmentForm } from './new-environment-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('catalogue');
  return { title: t('newEnvironment') };
}

export default async function NewEnvironmentPage() {
  const [t, words, { listGroups }] = await Promise.all([
    getTexts('environments'),
    getTexts('catalogue'),
    load<ListGroups>(LIST_GROUPS),
  ]);
  return (
    <>
      <PageHeader
        title={words('newEnvironment')}
        description={t('newHint')}
        crumbs={[{ href: '/environments', label: t('title') }]}
      />
      <NewEnvironmentForm teams={listGroups.map((group) => group.groupName)} />
    </>
  );
}
