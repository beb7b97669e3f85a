import { Boxes, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { LIST_ENVIRONMENTS, type ListEnvironments } from '#lib/graphql/documents/environments.ts';
import { ListCard } from '#lib/ui/list/list-card.tsx';
import { listHref, PAGE_SIZE, readListQuery, type SearchParams } from '#lib/ui/list/list-query.ts';
import { NothingFound } from '#lib/ui/list/nothing-found.tsx';
import { SearchBox } from '#lib/ui/list/search-box.tsx';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { Pagination } from '#lib/ui/primitives/pagination.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
import { load } from '../../load.ts';
import { EnvironmentTable } from '../environment-table.tsx';

export const metadata: Metadata = { title: 'Environments' };

const PATH = '/environments';

type EnvironmentsPageProps = { readonly searchParams: Promise<SearchParams> };

export default async function EnvironmentsPage({ searchParams }: EnvironmentsPageProps) {
  const query = readListQuery(await searchParams);
  const filter = { ...query, pageSize: PAGE_SIZE };
  const { listEnvironments: list } = await load<ListEnvironments>(LIST_ENVIRONMENTS, { filter });
  const isEmpty = list.count === 0 && query.term === '';
  return (
    <>
      <PageHeader
        title="Environments"
        description="The AWS accounts and regions in which teams keep their data."
        actions={
          <WriteLink href="/environments/new" variant="primary">
            <Plus aria-hidden />
            New environment
          </WriteLink>
        }
      />
      <ListCard
        toolbar={<SearchBox path={PATH} what="environments" term={query.term} />}
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
  return (
    <EmptyState
      icon={Boxes}
      title="No environments yet"
      action={
        <WriteLink href="/environments/new" variant="primary">
          New environment
        </WriteLink>
      }
    >
      An environment is an AWS account and region. Datasets live in one, so create it first.
    </EmptyState>
  );
}
