import { Database, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { readShell } from '#lib/edge/shell.ts';
import { LIST_DATASETS, type ListDatasets } from '#lib/graphql/documents/datasets.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { ListCard } from '#lib/ui/list/list-card.tsx';
import { listHref, PAGE_SIZE, readListQuery, type SearchParams } from '#lib/ui/list/list-query.ts';
import { NothingFound } from '#lib/ui/list/nothing-found.tsx';
import { SearchBox } from '#lib/ui/list/search-box.tsx';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { Pagination } from '#lib/ui/primitives/pagination.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
import { useTexts } from '#texts';
import { load } from '../../load.ts';
import { DatasetTable } from '../dataset-table.tsx';
import { DatasetTabs } from '../dataset-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('datasets');
  return { title: t('title') };
}

const PATH = '/datasets';

type DatasetsPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function DatasetsPage({ searchParams }: DatasetsPageProps) {
  const [t, words] = await Promise.all([getTexts('datasets'), getTexts('catalogue')]);
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
        title={t('title')}
        description={user.administrator ? t('all') : t('yours')}
        actions={
          <WriteLink href="/datasets/new" variant="primary">
            <Plus aria-hidden />
            {words('newDataset')}
          </WriteLink>
        }
      />
      <DatasetTabs current="yours" administrator={user.administrator} />
      <ListCard
        toolbar={<SearchBox path={PATH} label={t('search')} term={query.term} />}
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
  const t = useTexts('datasets');
  const words = useTexts('catalogue');
  return (
    <EmptyState
      icon={Database}
      title={words('noDatasets')}
      action={
        <WriteLink href="/datasets/new" variant="primary">
          {words('newDataset')}
        </WriteLink>
      }
    >
      {t('noneHint')}
    </EmptyState>
  );
}
