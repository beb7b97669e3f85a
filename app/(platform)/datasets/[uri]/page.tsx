import type { Metadata } from 'next';
import { readShell } from '#lib/edge/shell.ts';
import { LIST_SHARES, type ListShares } from '#lib/graphql/documents/shares.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { Card, CardBody, CardHeader } from '#lib/ui/primitives/card.tsx';
import { load } from '../../load.ts';
import { DatasetActions } from './dataset-actions.tsx';
import { DatasetFacts } from './dataset-facts.tsx';
import { readDataset } from './read-dataset.ts';
import { SharesOf } from './shares-of.tsx';

type DatasetPageProps = { readonly params: Promise<{ readonly uri: string }> };

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  const { uri } = await params;
  const dataset = await readDataset(uri);
  return { title: dataset.label };
}

export default async function DatasetPage({ params }: DatasetPageProps) {
  const { uri } = await params;
  const [t, words, { user }, dataset, { listShares }] = await Promise.all([
    getTexts('datasets'),
    getTexts('catalogue'),
    readShell(),
    readDataset(uri),
    load<ListShares>(LIST_SHARES, { filter: { datasets_uris: [uri], pageSize: 10 } }),
  ]);
  // A dataset's own team needs no share of it; another team of the same person may.
  const mayAsk = user.administrator || user.groups.some((group) => group !== dataset.SamlAdminGroupName);
  return (
    <>
      <PageHeader
        title={dataset.label}
        crumbs={[{ href: '/datasets', label: t('title') }]}
        actions={<DatasetActions dataset={dataset} mayAsk={mayAsk} />}
      />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <CardHeader title={words('about')} />
          <CardBody className="-mt-3">
            <DatasetFacts dataset={dataset} />
          </CardBody>
        </Card>
        <SharesOf list={listShares} />
      </div>
    </>
  );
}
