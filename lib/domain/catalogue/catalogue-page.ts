export const MAX_PAGE_SIZE = 100;

/** A share sorts by the label of its dataset. */
export type SortField = 'label' | 'created' | 'updated';
export type Sort = { readonly field: SortField; readonly direction: 'asc' | 'desc' };

/** Which part of a list is wanted. Ties are always broken by the object's uri, so pages never overlap. */
export type PageRequest = {
  /** Searched in names and descriptions, upper and lower case alike; empty finds everything. */
  readonly term: string;
  /** From 1. */
  readonly page: number;
  /** From 1 to `MAX_PAGE_SIZE`. */
  readonly pageSize: number;
  readonly sort: readonly Sort[];
};

export type Page<T> = {
  /** How many there are on all pages together. */
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly pageSize: number;
  readonly nodes: readonly T[];
};

/** The page that answers `request`; a page beyond the last one is empty, not an error. */
export function pageOf<T>(request: PageRequest, count: number, nodes: readonly T[]): Page<T> {
  const { page, pageSize } = request;
  return { count, page, pages: Math.ceil(count / pageSize), pageSize, nodes };
}
