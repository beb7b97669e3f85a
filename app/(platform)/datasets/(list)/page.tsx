import { Database, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { readShell } from '#lib/edge/shell.ts';
import { LIST_DATASETS, type ListDatasets } from '#lib/graphql/documents/datasets.ts';
import { ListCard } from '#lib/ui/list/list-card.tsx';
import { listHref, PAGE_SIZE, readListQuery, type SearchParams } from '#lib/ui/list/list-query.ts';
import { NothingFound } from '#lib/ui/list/nothing-found.tsx';
import { SearchBox } from '#lib/ui/list/search-box.tsx';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { Pagination } from '#lib/ui/primitives/pagination.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
import { load } from '../../load.ts';
import { DatasetTable } from '../dataset-table.tsx';
import { DatasetTabs } from '../dataset-tabs.tsx';

export const metadata: Metadata = { title: 'Datasets' };

const PATH = '/datasets';

type DatasetsPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function DatasetsPage({ searchParams }: DatasetsPageProps) {
  const query = readListQuery(await searchParams);
  const filter = { ...query, pageSize: PAGE_SIZE };
  const [{ user }, { listDatasets: list }] = await Promise.all([
    readShell(),
    load<ListDatasets>(LIST_DATASETS, { filter }),
  ]);
  const isEmpty = list.count === 0 && query.term === '';
  return (
    <>
      <PageHeader
        title="Datasets"
        description={
          user.administrator
            ? 'Every dataset of the platform.'
            : 'What your teams own, and what others have shared with them.'
        }
        actions={
          <WriteLink href="/datasets/new" variant="primary">
            <Plus aria-hidden />
            New dataset
          </WriteLink>
        }
      />
      <DatasetTabs current="yours" administrator={user.administrator} />
      <ListCard
        toolbar={<SearchBox path={PATH} what="datasets" term={query.term} />}
        footer={
          <Pagination
            {...list}
            pageSize={PAGE_SIZE}
            href={(page) => listHref(PATH, { term: query.term, page })}
          />
        }
      >
        {isEmpty ? <NoDatasets /> : null}
        {!isEmpty && list.nodes.length === 0 ? <NothingFound term={query.term} href={PATH} /> : null}
        {list.nodes.length > 0 ? <DatasetTable datasets={list.nodes} /> : null}
      </ListCard>
    </>
  );
}

function NoDatasets() {
  return (
    <EmptyState
      icon={Database}
      title="No datasets yet"
      action={
        <WriteLink href="/datasets/new" variant="primary">
          New dataset
        </WriteLink>
      }
    >
      Create one in an environment of your team, or look under “Find data” for what other teams have.
    </EmptyState>
  );
}
