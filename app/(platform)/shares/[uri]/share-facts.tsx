import type { ShareDetail } from '#lib/graphql/documents/shares.ts';
import { Facts, NotGiven } from '#lib/ui/facts.tsx';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';
import { TextLink } from '#lib/ui/text-link.tsx';

type ShareFactsProps = {
  readonly share: ShareDetail;
  /** Whether the dataset's page is open to the reader. */
  readonly seesDataset: boolean;
};

/** What there is to know about a share. */
export function ShareFacts({ share, seesDataset }: ShareFactsProps) {
  const rejected = share.rejectPurpose
    ? [{ term: 'Why it was rejected', value: <Prose text={share.rejectPurpose} /> }]
    : [];
  return (
    <Facts
      facts={[
        { term: 'Asked by', value: <TeamBadge team={share.groupUri} /> },
        {
          term: 'Purpose',
          value: share.requestPurpose ? <Prose text={share.requestPurpose} /> : <NotGiven />,
        },
        ...rejected,
        {
          term: 'Dataset',
          value: seesDataset ? <DatasetLink dataset={share.dataset} /> : share.dataset.label,
        },
        { term: 'Owned by', value: <TeamBadge team={share.dataset.SamlAdminGroupName} /> },
        { term: 'Used in', value: share.environment.label },
        { term: 'Requested', value: <Requested share={share} /> },
        { term: 'Changed', value: <LocalTime value={share.updated} shape="date-time" /> },
      ]}
    />
  );
}

function DatasetLink({ dataset }: Pick<ShareDetail, 'dataset'>) {
  return <TextLink href={`/datasets/${dataset.datasetUri}`}>{dataset.label}</TextLink>;
}

function Prose({ text }: { readonly text: string }) {
  return <p className="whitespace-pre-line">{text}</p>;
}

function Requested({ share }: { readonly share: ShareDetail }) {
  return (
    <>
      <LocalTime value={share.created} shape="date-time" /> by {share.owner}
    </>
  );
}
