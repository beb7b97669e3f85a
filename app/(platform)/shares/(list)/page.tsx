import { Handshake } from 'lucide-react';
import type { Metadata } from 'next';
import { SHARE_STATUSES } from '#lib/domain/catalogue/catalogue.ts';
import { LIST_SHARES, type ListShares } from '#lib/graphql/documents/shares.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { ListCard } from '#lib/ui/list/list-card.tsx';
import { listHref, PAGE_SIZE, readListQuery, type SearchParams } from '#lib/ui/list/list-query.ts';
import { NothingFound } from '#lib/ui/list/nothing-found.tsx';
import { SearchBox } from '#lib/ui/list/search-box.tsx';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { buttonStyles } from '#lib/ui/primitives/button-styles.ts';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { IntentLink } from '#lib/ui/primitives/intent-link.tsx';
import { Pagination } from '#lib/ui/primitives/pagination.tsx';
import { load } from '../../load.ts';
import { ShareTable } from '../share-table.tsx';
import { ShareTabs } from '../share-tabs.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('shares');
  return { title: t('title') };
}

const PATH = '/shares';

type SharesPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function SharesPage({ searchParams }: SharesPageProps) {
  const [t, words] = await Promise.all([getTexts('shares'), getTexts('catalogue')]);
  const params = await searchParams;
  const query = readListQuery(params);
  const status = SHARE_STATUSES.find((known) => known === params.status) ?? null;
  const keep: Record<string, string> = status ? { status } : {};
  const filter = { ...query, pageSize: PAGE_SIZE, status: status ? [status] : [] };
  const { listShares: list } = await load<ListShares>(LIST_SHARES, { filter });
  const isEmpty = list.count === 0 && query.term === '';
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <IntentLink href="/datasets/find" className={buttonStyles()}>
            {words('findData')}
          </IntentLink>
        }
      />
      <ShareTabs status={status} />
      <ListCard
        toolbar={<SearchBox path={PATH} label={t('search')} term={query.term} keep={keep} />}
        footer={
          <Pagination
            {...list}
            pageSize={PAGE_SIZE}
            href={(page) => listHref(PATH, { term: query.term, page }, keep)}
          />
        }
      >
        {isEmpty ? (
          <EmptyState icon={Handshake} title={status ? t(`noneWith.${status}`) : t('none')}>
            {t('noneHint')}
          </EmptyState>
        ) : null}
        {!isEmpty && list.nodes.length === 0 ? (
          <NothingFound term={query.term} href={listHref(PATH, { term: '', page: 1 }, keep)} />
        ) : null}
        {list.nodes.length > 0 ? <ShareTable shares={list.nodes} /> : null}
      </ListCard>
    </>
  );
}
