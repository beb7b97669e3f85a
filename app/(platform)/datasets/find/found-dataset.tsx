import Link from 'next/link';
import type { DatasetLinkRow } from '#lib/graphql/documents/datasets.ts';
import { ConfidentialityBadge } from '#lib/ui/confidentiality-badge.tsx';
import { hidden } from '#lib/ui/hidden.tsx';
import { buttonStyles } from '#lib/ui/primitives/button-styles.ts';
import { TeamBadge } from '#lib/ui/team-badge.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
import { useTexts } from '#texts';
import { requestHref } from '../request-href.ts';
import type { WayIn } from './way-in.ts';

type FoundDatasetProps = {
  readonly dataset: DatasetLinkRow;
  readonly wayIn: WayIn;
};

/** What everybody may know of a dataset, and the way to it. */
export function FoundDataset({ dataset, wayIn }: FoundDatasetProps) {
  return (
    <li className="flex flex-col gap-3 px-4 py-4 sm:flex-row sm:items-center sm:justify-between sm:gap-6 sm:px-6">
      <div className="min-w-0">
        <p className="font-medium">{dataset.label}</p>
        {dataset.description ? <p className="line-clamp-2 text-ink-soft">{dataset.description}</p> : null}
        <div className="mt-2 flex flex-wrap gap-1.5">
          <TeamBadge team={dataset.SamlAdminGroupName} />
          <ConfidentialityBadge value={dataset.confidentiality} />
        </div>
      </div>
      <Way dataset={dataset} wayIn={wayIn} />
    </li>
  );
}

function Way({ dataset, wayIn }: FoundDatasetProps) {
  const t = useTexts('datasets');
  const values = { label: dataset.label, hidden };
  const quiet = buttonStyles({ variant: 'ghost', size: 'sm' });
  switch (wayIn.kind) {
    case 'open':
      return (
        <Link href={`/datasets/${dataset.datasetUri}`} prefetch={false} className={quiet}>
          {t.rich('open', values)}
        </Link>
      );
    case 'asked':
      return (
        <Link href={`/shares/${wayIn.shareUri}`} prefetch={false} className={quiet}>
          {t.rich('seeRequest', values)}
        </Link>
      );
    case 'ask':
      return (
        <WriteLink href={requestHref(dataset)} size="sm">
          {t.rich('requestAccessTo', values)}
        </WriteLink>
      );
  }
}
