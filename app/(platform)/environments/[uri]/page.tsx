import { Pencil } from 'lucide-react';
import type { Metadata } from 'next';
import { LIST_DATASETS, type ListDatasets } from '#lib/graphql/documents/datasets.ts';
import { DELETE_ENVIRONMENT, type EnvironmentDetail } from '#lib/graphql/documents/environments.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { Facts, NotGiven } from '#lib/ui/facts.tsx';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { Card, CardBody, CardHeader } from '#lib/ui/primitives/card.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';
import { WordsList } from '#lib/ui/words-list.tsx';
import { ConfirmedWrite } from '#lib/ui/write-control/confirmed-write.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
import { useTexts } from '#texts';
import { load } from '../../load.ts';
import { DatasetsIn } from './datasets-in.tsx';
import { readEnvironment } from './read-environment.ts';

type EnvironmentPageProps = { readonly params: Promise<{ readonly uri: string }> };

export async function generateMetadata({ params }: EnvironmentPageProps): Promise<Metadata> {
  const { uri } = await params;
  const environment = await readEnvironment(uri);
  return { title: environment.label };
}

export default async function EnvironmentPage({ params }: EnvironmentPageProps) {
  const { uri } = await params;
  const [t, words, environment, { listDatasets }] = await Promise.all([
    getTexts('environments'),
    getTexts('catalogue'),
    readEnvironment(uri),
    load<ListDatasets>(LIST_DATASETS, { filter: { environmentUri: uri, pageSize: 10 } }),
  ]);
  return (
    <>
      <PageHeader
        title={environment.label}
        crumbs={[{ href: '/environments', label: t('title') }]}
        actions={environment.canEdit ? <Actions environment={environment} /> : null}
      />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <CardHeader title={words('about')} />
          <CardBody className="-mt-3">
            <EnvironmentFacts environment={environment} />
          </CardBody>
        </Card>
        <DatasetsIn environment={environment} list={listDatasets} />
      </div>
    </>
  );
}

function EnvironmentFacts({ environment }: { readonly environment: EnvironmentDetail }) {
  const t = useTexts('catalogue');
  return (
    <Facts
      facts={[
        { term: t('description'), value: environment.description || <NotGiven /> },
        { term: t('team'), value: <TeamBadge team={environment.SamlGroupName} /> },
        { term: t('awsAccount'), value: environment.AwsAccountId },
        { term: t('region'), value: environment.region },
        { term: t('tags'), value: <WordsList words={environment.tags} /> },
        { term: t('created'), value: <Created environment={environment} /> },
        { term: t('changed'), value: <LocalTime value={environment.updated} shape="date-time" /> },
      ]}
    />
  );
}

function Created({ environment }: { readonly environment: EnvironmentDetail }) {
  const t = useTexts('catalogue');
  return t.rich('whenBy', {
    owner: environment.owner,
    when: () => <LocalTime value={environment.created} shape="date-time" />,
  });
}

function Actions({ environment }: { readonly environment: EnvironmentDetail }) {
  const t = useTexts('environments');
  const words = useTexts('catalogue');
  const { environmentUri, label } = environment;
  return (
    <>
      <WriteLink href={`/environments/${environmentUri}/edit`}>
        <Pencil aria-hidden />
        {words('edit')}
      </WriteLink>
      <ConfirmedWrite
        label={words('delete')}
        look={{ variant: 'danger-quiet' }}
        document={DELETE_ENVIRONMENT}
        variables={{ environmentUri }}
        title={t('deleteTitle', { label })}
        description={t('deleteHint')}
        confirmLabel={t('deleteConfirm')}
        tone="danger"
        done={t('deleted', { label })}
        leadsTo="/environments"
      />
    </>
  );
}
