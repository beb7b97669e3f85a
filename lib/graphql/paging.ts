import { z } from 'zod';
import { MAX_PAGE_SIZE, type Page, type Sort } from '#lib/domain/catalogue/catalogue-page.ts';
import type { Builder } from './builder.ts';
import { text } from './parse-input.ts';

/** `sort` and its words, which every filter takes. */
export function addPaging(builder: Builder) {
  const field = builder.enumType('CatalogueSortField', { values: ['label', 'created', 'updated'] as const });
  const direction = builder.enumType('SortDirection', { values: ['asc', 'desc'] as const });
  const sort = builder.inputType('CatalogueSortCriteria', {
    fields: (t) => ({
      field: t.field({ type: field, required: true }),
      direction: t.field({ type: direction, required: true }),
    }),
  });
  return { sort };
}

export type Paging = ReturnType<typeof addPaging>;

/** An object type of the schema whose values are `T`. */
export type Ref<T> = PothosSchemaTypes.ObjectRef<Builder['$inferSchemaTypes'], T>;

/** The type of one page of `node`, shaped as the ancestor shapes its search results. */
export function addPageType<T>(builder: Builder, name: string, node: Ref<T>) {
  return builder.objectRef<Page<T>>(name).implement({
    fields: (t) => ({
      count: t.exposeInt('count', { nullable: false }),
      page: t.exposeInt('page', { nullable: false }),
      pages: t.exposeInt('pages', { nullable: false }),
      pageSize: t.exposeInt('pageSize', { nullable: false }),
      hasNext: t.boolean({ nullable: false, resolve: (page) => page.page < page.pages }),
      hasPrevious: t.boolean({ nullable: false, resolve: (page) => page.page > 1 }),
      nodes: t.field({ type: [node], nullable: false, resolve: (page) => page.nodes }),
    }),
  });
}

/** The part of every filter that says which page; `order` is used when none is asked for. */
export function pageRequest(order: Sort) {
  const sort = z.object({
    field: z.enum(['label', 'created', 'updated']),
    direction: z.enum(['asc', 'desc']),
  });
  return {
    term: text(200)
      .nullish()
      .transform((term) => term ?? ''),
    page: z
      .int()
      .min(1, 'Pages are counted from 1.')
      .max(1_000_000, 'There are not so many pages.')
      .nullish()
      .transform((page) => page ?? 1),
    pageSize: z
      .int()
      .min(1, 'At least 1.')
      .max(MAX_PAGE_SIZE, `At most ${MAX_PAGE_SIZE}.`)
      .nullish()
      .transform((size) => size ?? 10),
    sort: z
      .array(sort)
      .max(3, 'At most 3.')
      .nullish()
      .transform((list) => (list?.length ? list : [order])),
  };
}
