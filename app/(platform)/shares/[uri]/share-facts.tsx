import type { ShareDetail } from '#lib/graphql/documents/shares.ts';
import { Facts, NotGiven } from '#lib/ui/facts.tsx';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';
import { TextLink } from '#lib/ui/text-link.tsx';
import { useTexts } from '#texts';

type ShareFactsProps = {
  readonly share: ShareDetail;
  /** Whether the dataset's page is open to the reader. */
  readonly seesDataset: boolean;
};

/** What there is to know about a share. */
export function ShareFacts({ share, seesDataset }: ShareFactsProps) {
  const t = useTexts('shares');
  const words = useTexts('catalogue');
  const rejected = share.rejectPurpose
    ? [{ term: t('whyRejected'), value: <Prose text={share.rejectPurpose} /> }]
    : [];
  return (
    <Facts
      facts={[
        { term: t('askedBy'), value: <TeamBadge team={share.groupUri} /> },
        {
          term: t('purpose'),
          value: share.requestPurpose ? <Prose text={share.requestPurpose} /> : <NotGiven />,
        },
        ...rejected,
        {
          term: words('dataset'),
          value: seesDataset ? <DatasetLink dataset={share.dataset} /> : share.dataset.label,
        },
        { term: t('ownedBy'), value: <TeamBadge team={share.dataset.SamlAdminGroupName} /> },
        { term: t('usedIn'), value: share.environment.label },
        { term: t('requested'), value: <Requested share={share} /> },
        { term: words('changed'), value: <LocalTime value={share.updated} shape="date-time" /> },
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
  const t = useTexts('catalogue');
  return t.rich('whenBy', {
    owner: share.owner,
    when: () => <LocalTime value={share.created} shape="date-time" />,
  });
}
