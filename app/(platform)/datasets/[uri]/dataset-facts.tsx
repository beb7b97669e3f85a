import type { DatasetDetail } from '#lib/graphql/documents/datasets.ts';
import { ConfidentialityBadge } from '#lib/ui/confidentiality-badge.tsx';
import { Facts, NotGiven } from '#lib/ui/facts.tsx';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';
import { TextLink } from '#lib/ui/text-link.tsx';
import { WordsList } from '#lib/ui/words-list.tsx';

/** What there is to know about a dataset. */
export function DatasetFacts({ dataset }: { readonly dataset: DatasetDetail }) {
  return (
    <Facts
      facts={[
        { term: 'Description', value: dataset.description || <NotGiven /> },
        { term: 'Team', value: <TeamBadge team={dataset.SamlAdminGroupName} /> },
        { term: 'Environment', value: <EnvironmentName dataset={dataset} /> },
        { term: 'Confidentiality', value: <ConfidentialityBadge value={dataset.confidentiality} /> },
        { term: 'Topics', value: <WordsList words={dataset.topics} /> },
        { term: 'Tags', value: <WordsList words={dataset.tags} /> },
        { term: 'Created', value: <Created dataset={dataset} /> },
        { term: 'Changed', value: <LocalTime value={dataset.updated} shape="date-time" /> },
      ]}
    />
  );
}

/** A dataset that was shared lives in an environment of others, which there is no page for. */
function EnvironmentName({ dataset: { environment, canEdit } }: { readonly dataset: DatasetDetail }) {
  if (!canEdit) return environment.label;
  return <TextLink href={`/environments/${environment.environmentUri}`}>{environment.label}</TextLink>;
}

function Created({ dataset }: { readonly dataset: DatasetDetail }) {
  return (
    <>
      <LocalTime value={dataset.created} shape="date-time" /> by {dataset.owner}
    </>
  );
}
