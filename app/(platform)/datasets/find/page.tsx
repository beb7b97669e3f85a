import { Database } from 'lucide-react';
import type { Metadata } from 'next';
import {
  type DatasetLinkRow,
  SEARCH_DATASETS,
  type SearchDatasets,
} from '#lib/graphql/documents/datasets.ts';
import { ConfidentialityBadge } from '#lib/ui/confidentiality-badge.tsx';
import { ListCard } from '#lib/ui/list/list-card.tsx';
import { listHref, PAGE_SIZE, readListQuery, type SearchParams } from '#lib/ui/list/list-query.ts';
import { NothingFound } from '#lib/ui/list/nothing-found.tsx';
import { SearchBox } from '#lib/ui/list/search-box.tsx';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { Pagination } from '#lib/ui/primitives/pagination.tsx';
import { TeamBadge } from '#lib/ui/team-badge.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
import { load } from '../../load.ts';
import { DatasetTabs } from '../dataset-tabs.tsx';
import { requestHref } from '../request-href.ts';

export const metadata: Metadata = { title: 'Find data' };

const PATH = '/datasets/find';

type FindDataPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function FindDataPage({ searchParams }: FindDataPageProps) {
  const query = readListQuery(await searchParams);
  const filter = { ...query, pageSize: PAGE_SIZE };
  const { searchDatasets: list } = await load<SearchDatasets>(SEARCH_DATASETS, { filter });
  return (
    <>
      <PageHeader title="Datasets" description="Every dataset of the platform. Ask its owners for access." />
      <DatasetTabs current="find" />
      <ListCard
        toolbar={<SearchBox path={PATH} what="all datasets" term={query.term} />}
        footer={
          <Pagination
            {...list}
            pageSize={PAGE_SIZE}
            href={(page) => listHref(PATH, { term: query.term, page })}
          />
        }
      >
        {list.count === 0 && query.term === '' ? (
          <EmptyState icon={Database} title="No datasets yet">
            Nobody has created one.
          </EmptyState>
        ) : null}
        {list.nodes.length === 0 && (list.count > 0 || query.term !== '') ? (
          <NothingFound term={query.term} href={PATH} />
        ) : null}
        <ul className="divide-y">
          {list.nodes.map((dataset) => (
            <FoundDataset key={dataset.datasetUri} dataset={dataset} />
          ))}
        </ul>
      </ListCard>
    </>
  );
}

function FoundDataset({ dataset }: { readonly dataset: DatasetLinkRow }) {
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
      <WriteLink href={requestHref(dataset)} size="sm">
        Request access<span className="sr-only"> to {dataset.label}</span>
      </WriteLink>
    </li>
  );
}
