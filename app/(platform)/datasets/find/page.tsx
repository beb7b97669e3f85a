import { Database } from 'lucide-react';
import type { Metadata } from 'next';
import { readShell } from '#lib/edge/shell.ts';
import { SEARCH_DATASETS, type SearchDatasets } from '#lib/graphql/documents/datasets.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { ListCard } from '#lib/ui/list/list-card.tsx';
import { listHref, PAGE_SIZE, readListQuery, type SearchParams } from '#lib/ui/list/list-query.ts';
import { NothingFound } from '#lib/ui/list/nothing-found.tsx';
import { SearchBox } from '#lib/ui/list/search-box.tsx';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { Pagination } from '#lib/ui/primitives/pagination.tsx';
import { load } from '../../load.ts';
import { DatasetTabs } from '../dataset-tabs.tsx';
import { FoundDataset } from './found-dataset.tsx';
import { liveSharesOf } from './live-shares-of.ts';
import { wayInto } from './way-in.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('catalogue');
  return { title: t('findData') };
}

const PATH = '/datasets/find';

type FindDataPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function FindDataPage({ searchParams }: FindDataPageProps) {
  const [t, words] = await Promise.all([getTexts('datasets'), getTexts('catalogue')]);
  const query = readListQuery(await searchParams);
  const filter = { ...query, pageSize: PAGE_SIZE };
  const [{ user }, { searchDatasets: list }] = await Promise.all([
    readShell(),
    load<SearchDatasets>(SEARCH_DATASETS, { filter }),
  ]);
  const shares = await liveSharesOf(list.nodes);
  return (
    <>
      <PageHeader title={t('title')} description={t('findDescription')} />
      <DatasetTabs current="find" administrator={user.administrator} />
      <ListCard
        toolbar={<SearchBox path={PATH} label={t('searchAll')} term={query.term} />}
        footer={
          <Pagination
            {...list}
            pageSize={PAGE_SIZE}
            href={(page) => listHref(PATH, { term: query.term, page })}
          />
        }
      >
        {list.count === 0 && query.term === '' ? (
          <EmptyState icon={Database} title={words('noDatasets')}>
            {t('noneAtAllHint')}
          </EmptyState>
        ) : null}
        {list.nodes.length === 0 && (list.count > 0 || query.term !== '') ? (
          <NothingFound term={query.term} href={PATH} />
        ) : null}
        <ul className="divide-y">
          {list.nodes.map((dataset) => (
            <FoundDataset key={dataset.datasetUri} dataset={dataset} wayIn={wayInto(dataset, user, shares)} />
          ))}
        </ul>
      </ListCard>
    </>
  );
}
