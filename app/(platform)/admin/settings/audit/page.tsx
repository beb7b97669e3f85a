import { ScrollText } from 'lucide-react';
import type { Metadata } from 'next';
import { readActors, readAuditPage } from '#lib/edge/history/read-pages.ts';
import { auditQuery } from '#lib/edge/history/selections.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { AuditFilters } from '#lib/ui/history/audit-filters.tsx';
import { AuditTable } from '#lib/ui/history/audit-table.tsx';
import { ExportLinks } from '#lib/ui/list/export-links.tsx';
import { ListCard } from '#lib/ui/list/list-card.tsx';
import { listHref, PAGE_SIZE, readListQuery, type SearchParams } from '#lib/ui/list/list-query.ts';
import { NothingFits } from '#lib/ui/list/nothing-fits.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { Pagination } from '#lib/ui/primitives/pagination.tsx';
import { TextLink } from '#lib/ui/text-link.tsx';
import { useTexts } from '#texts';
import { shown } from '../shown.ts';

const PATH = '/admin/settings/audit';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('audit'))('title') };
}

type AuditPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const params = await searchParams;
  const { page } = readListQuery(params);
  const { selection, given } = auditQuery(params);
  const [read, actors, t] = await Promise.all([
    readAuditPage({ ...selection, page, pageSize: PAGE_SIZE }),
    readActors(),
    getTexts('audit'),
  ]);
  const list = shown(read);
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft">
        {t('description')}{' '}
        {given.windowId ? (
          <TextLink href={`/admin/settings/history/${given.windowId}`}>{t('filters.window')}</TextLink>
        ) : null}
      </p>
      <ListCard
        toolbar={<AuditFilters path={PATH} given={given} actors={actors} />}
        footer={
          <Pagination
            {...list}
            pageSize={PAGE_SIZE}
            href={(to) => listHref(PATH, { term: '', page: to }, given)}
          />
        }
      >
        {list.nodes.length > 0 ? <AuditTable entries={list.nodes} /> : null}
        {list.count === 0 ? <Nothing filtered={Object.keys(given).length > 0} /> : null}
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
          path="/api/maintenance/audit/export"
          given={given}
          csvLabel={t('exportCsv')}
          jsonLabel={t('exportJson')}
        />
      ) : null}
    </div>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  const t = useTexts('audit');
  return filtered ? (
    <NothingFits title={t('nothingFound')} action={{ href: PATH, label: t('filters.clear') }}>
      {t('nothingFoundMore')}
    </NothingFits>
  ) : (
    <EmptyState icon={ScrollText} title={t('empty')}>
      {t('emptyMore')}
    </EmptyState>
  );
}
