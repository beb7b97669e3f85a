import Link from 'next/link';
import type { DatasetLinkRow } from '#lib/graphql/documents/datasets.ts';
import { ConfidentialityBadge } from '#lib/ui/confidentiality-badge.tsx';
import { buttonStyles } from '#lib/ui/primitives/button-styles.ts';
import { TeamBadge } from '#lib/ui/team-badge.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
import { requestHref } from '../request-href.ts';

type FoundDatasetProps = {
  readonly dataset: DatasetLinkRow;
  /** Whether one of the reader's teams owns it: then it can be opened. */
  readonly isOwn: boolean;
};

/** What everybody may know of a dataset, and the way to it: open it, or ask for access. */
export function FoundDataset({ dataset, isOwn }: FoundDatasetProps) {
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
      {isOwn ? (
        <Link
          href={`/datasets/${dataset.datasetUri}`}
          className={buttonStyles({ variant: 'ghost', size: 'sm' })}
        >
          Open<span className="sr-only"> {dataset.label}</span>
        </Link>
      ) : (
        <WriteLink href={requestHref(dataset)} size="sm">
          Request access<span className="sr-only"> to {dataset.label}</span>
        </WriteLink>
      )}
    </li>
  );
}
