/** Which part of a list the address asks for: `?term=sales&page=2`. */
export type ListQuery = { readonly term: string; readonly page: number };

export type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

/** Rows on one page of a list. */
export const PAGE_SIZE = 20;

/** The query in the address; what makes no sense counts as not said. */
export function readListQuery(params: SearchParams): ListQuery {
  const page = Number(params.page);
  return {
    term: typeof params.term === 'string' ? params.term.trim().slice(0, 200) : '',
    page: Number.isSafeInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1,
  };
}

/** The address of a part of a list; what goes without saying is left out. `keep` stays as it is. */
export function listHref(
  path: string,
  { term, page }: ListQuery,
  keep: Readonly<Record<string, string>> = {},
) {
  const params = new URLSearchParams(keep);
  if (term !== '') params.set('term', term);
  if (page > 1) params.set('page', String(page));
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}
