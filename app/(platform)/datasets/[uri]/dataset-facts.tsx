import type { DatasetDetail } from '#lib/graphql/documents/datasets.ts';
import { ConfidentialityBadge } from '#lib/ui/confidentiality-badge.tsx';
import { Facts, NotGiven } from '#lib/ui/facts.tsx';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';
import { TextLink } from '#lib/ui/text-link.tsx';
import { WordsList } from '#lib/ui/words-list.tsx';
import { useTexts } from '#texts';

/** What there is to know about a dataset. */
export function DatasetFacts({ dataset }: { readonly dataset: DatasetDetail }) {
  const t = useTexts('catalogue');
  return (
    <Facts
      facts={[
        { term: t('description'), value: dataset.description || <NotGiven /> },
        { term: t('team'), value: <TeamBadge team={dataset.SamlAdminGroupName} /> },
        { term: t('environment'), value: <EnvironmentName dataset={dataset} /> },
        { term: t('confidentiality'), value: <ConfidentialityBadge value={dataset.confidentiality} /> },
        { term: t('topics'), value: <WordsList words={dataset.topics} /> },
        { term: t('tags'), value: <WordsList words={dataset.tags} /> },
        { term: t('created'), value: <Created dataset={dataset} /> },
        { term: t('changed'), value: <LocalTime value={dataset.updated} shape="date-time" /> },
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
  const t = useTexts('catalogue');
  return t.rich('whenBy', {
    owner: dataset.owner,
    when: () => <LocalTime value={dataset.created} shape="date-time" />,
  });
}
