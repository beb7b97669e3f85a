import { Boxes, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { LIST_ENVIRONMENTS, type ListEnvironments } from '#lib/graphql/documents/environments.ts';
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
import { EnvironmentTable } from '../environment-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('environments');
  return { title: t('title') };
}

const PATH = '/environments';

type EnvironmentsPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function EnvironmentsPage({ searchParams }: EnvironmentsPageProps) {
  const [t, words] = await Promise.all([getTexts('environments'), getTexts('catalogue')]);
  const query = readListQuery(await searchParams);
  const filter = { ...query, pageSize: PAGE_SIZE };
  const { listEnvironments: list } = await load<ListEnvironments>(LIST_ENVIRONMENTS, { filter });
  const isEmpty = list.count === 0 && query.term === '';
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <WriteLink href="/environments/new" variant="primary">
            <Plus aria-hidden />
            {words('newEnvironment')}
          </WriteLink>
        }
      />
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
        {isEmpty ? <NoEnvironments /> : null}
        {!isEmpty && list.nodes.length === 0 ? <NothingFound term={query.term} href={PATH} /> : null}
        {list.nodes.length > 0 ? <EnvironmentTable environments={list.nodes} /> : null}
      </ListCard>
    </>
  );
}

function NoEnvironments() {
  const t = useTexts('environments');
  const words = useTexts('catalogue');
  return (
    <EmptyState
      icon={Boxes}
      title={t('none')}
      action={
        <WriteLink href="/environments/new" variant="primary">
          {words('newEnvironment')}
        </WriteLink>
      }
    >
      {t('noneHint')}
    </EmptyState>
  );
}
