import { Pencil } from 'lucide-react';
import type { Metadata } from 'next';
import { LIST_DATASETS, type ListDatasets } from '#lib/graphql/documents/datasets.ts';
import { DELETE_ENVIRONMENT, type EnvironmentDetail } from '#lib/graphql/documents/environments.ts';
import { Facts, NotGiven } from '#lib/ui/facts.tsx';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { Card, CardBody, CardHeader } from '#lib/ui/primitives/card.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';
import { WordsList } from '#lib/ui/words-list.tsx';
import { ConfirmedWrite } from '#lib/ui/write-control/confirmed-write.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
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
  const [environment, { listDatasets }] = await Promise.all([
    readEnvironment(uri),
    load<ListDatasets>(LIST_DATASETS, { filter: { environmentUri: uri, pageSize: 10 } }),
  ]);
  return (
    <>
      <PageHeader
        title={environment.label}
        crumbs={[{ href: '/environments', label: 'Environments' }]}
        actions={environment.canEdit ? <Actions environment={environment} /> : null}
      />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card>
          <CardHeader title="About" />
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
  return (
    <Facts
      facts={[
        { term: 'Description', value: environment.description || <NotGiven /> },
        { term: 'Team', value: <TeamBadge team={environment.SamlGroupName} /> },
        { term: 'AWS account', value: environment.AwsAccountId },
        { term: 'Region', value: environment.region },
        { term: 'Tags', value: <WordsList words={environment.tags} /> },
        { term: 'Created', value: <Created environment={environment} /> },
        { term: 'Changed', value: <LocalTime value={environment.updated} shape="date-time" /> },
      ]}
    />
  );
}

function Created({ environment }: { readonly environment: EnvironmentDetail }) {
  return (
    <>
      <LocalTime value={environment.created} shape="date-time" /> by {environment.owner}
    </>
  );
}

function Actions({ environment }: { readonly environment: EnvironmentDetail }) {
  const { environmentUri, label } = environment;
  return (
    <>
      <WriteLink href={`/environments/${environmentUri}/edit`}>
        <Pencil aria-hidden />
        Edit
      </WriteLink>
      <ConfirmedWrite
        label="Delete"
        look={{ variant: 'danger-quiet' }}
        document={DELETE_ENVIRONMENT}
        variables={{ environmentUri }}
        title={`Delete environment ${label}?`}
        description="It disappears for everybody. An environment that still has datasets or shares cannot be deleted."
        confirmLabel="Delete environment"
        tone="danger"
        done={`Environment ${label} deleted.`}
        leadsTo="/environments"
      />
    </>
  );
}
