import type { QueryParams, ReadQuery } from './read-query.ts';

/** What a selection may have in common with any other. */
type Bounds = { readonly from?: Date | undefined; readonly until?: Date | undefined };

type Filters<Selection> = {
  /** What can be filtered by. */
  readonly names: readonly string[];
  readonly read: (params: QueryParams) => ReadQuery<Selection>;
};

export type ExportQuery<Selection> = {
  /** As it was written; undefined where it was not, or more than once. */
  readonly format: string | undefined;
  readonly selection: Selection;
  /** Names of what makes no sense: each would export more than was asked for. */
  readonly wrong: readonly string[];
};

/**
 * What the address of an export asks for. A page may overlook what makes no sense, since it shows its filters; a file
 * does not, so here also a name that is not known, one that is said twice and a span that ends before it begins count as wrong.
 */
export function readExportQuery<Selection extends Bounds>(
  searchParams: URLSearchParams,
  filters: Filters<Selection>,
): ExportQuery<Selection> {
  const names = [...new Set(searchParams.keys())];
  const unclear = names.filter(
    (name) => searchParams.getAll(name).length > 1 || (name !== 'format' && !filters.names.includes(name)),
  );
  const { format, ...given } = Object.fromEntries(searchParams);
  const { selection, wrong } = filters.read(given);
  const { from, until } = selection;
  const backwards = from && until && from >= until ? ['from', 'until'] : [];
  return {
    format: unclear.includes('format') ? undefined : format,
    selection,
    wrong: [...new Set([...unclear.filter((name) => name !== 'format'), ...wrong, ...backwards])],
  };
}
