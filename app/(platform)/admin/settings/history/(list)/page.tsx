import { History } from 'lucide-react';
import type { Metadata } from 'next';
import { readHistoryPage } from '#lib/edge/history/read-pages.ts';
import { historyQuery } from '#lib/edge/history/selections.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { HistoryFilters } from '#lib/ui/history/history-filters.tsx';
import { HistoryTable } from '#lib/ui/history/history-table.tsx';
import { ExportLinks } from '#lib/ui/list/export-links.tsx';
import { ListCard } from '#lib/ui/list/list-card.tsx';
import { listHref, PAGE_SIZE, readListQuery, type SearchParams } from '#lib/ui/list/list-query.ts';
import { NothingFits } from '#lib/ui/list/nothing-fits.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { Pagination } from '#lib/ui/primitives/pagination.tsx';
import { useTexts } from '#texts';
import { shown } from '../../shown.ts';

const PATH = '/admin/settings/history';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('history'))('title') };
}

type HistoryPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function HistoryPage({ searchParams }: HistoryPageProps) {
  const params = await searchParams;
  const { page } = readListQuery(params);
  const { selection, given } = historyQuery(params);
  const list = shown(await readHistoryPage({ ...selection, page, pageSize: PAGE_SIZE }));
  const t = await getTexts('history');
  const filtered = Object.keys(given).length > 0;
  return (
    <div className="flex flex-col gap-4">
      <ListCard
        toolbar={<HistoryFilters path={PATH} given={given} />}
        footer={
          <Pagination
            {...list}
            pageSize={PAGE_SIZE}
            href={(to) => listHref(PATH, { term: given.term ?? '', page: to }, given)}
          />
        }
      >
        {list.nodes.length > 0 ? <HistoryTable entries={list.nodes} /> : null}
        {list.count === 0 ? <Nothing filtered={filtered} /> : null}
        {list.count > 0 && list.nodes.length === 0 ? (
          <NothingFits
            title={t('pastTheEnd')}
            action={{ href: listHref(PATH, { term: '', page: 1 }, given), label: t('firstPage') }}
          >
            {t('pastTheEndMore')}
          </NothingFits>
        ) : null}
      </ListCard>
      {list.count > 0 ? (
        <ExportLinks
          path="/api/maintenance/history/export"
          given={given}
          csvLabel={t('exportCsv')}
          jsonLabel={t('exportJson')}
        />
      ) : null}
    </div>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const t = useTexts('history');
  return filtered ? (
    <NothingFits title={t('nothingFound')} action={{ href: PATH, label: t('filters.clear') }}>
      {t('nothingFoundMore')}
    </NothingFits>
  ) : (
    <EmptyState icon={History} title={t('empty')}>
      {t('emptyMore')}
    </EmptyState>
  );
}
