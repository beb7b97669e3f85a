import { z } from 'zod';
import { isStorableText } from '#lib/domain/input/storable-text.ts';

/** An address's query as pages and route handlers have it. */
export type QueryParams = Readonly<Record<string, string | string[] | undefined>>;

/** What an address asks for, as far as it makes sense. */
export type ReadQuery<Selection> = {
  readonly selection: Selection;
  /** What was understood, as it was written: for forms and links that keep it. */
  readonly given: Readonly<Record<string, string>>;
  /** Names of what was not. */
  readonly wrong: readonly string[];
};

type Fields<Selection> = { readonly [Name in keyof Selection]-?: z.ZodType<NonNullable<Selection[Name]>> };

/** Reads each field by its schema. What is empty counts as not said; pages overlook what is wrong, exports refuse it. */
export function readQuery<Selection>(
  fields: Fields<Selection>,
  params: QueryParams,
): ReadQuery<Partial<Selection>> {
  const selection: Partial<Record<string, unknown>> = {};
  const given: Record<string, string> = {};
  const wrong: string[] = [];
  for (const [name, schema] of Object.entries<z.ZodType>(fields)) {
    const text = params[name];
    if (text === undefined || text === '') continue;
    const parsed = schema.safeParse(text);
    if (!parsed.success || typeof text !== 'string') wrong.push(name);
    else {
      selection[name] = parsed.data;
      given[name] = text;
    }
  }
  return { selection: selection as Partial<Selection>, given, wrong };
}

/** Part of a name or a text. */
export const PART = z.string().trim().min(1).max(200).refine(isStorableText);

const DAY_MS = 24 * 60 * 60_000;

/** Neither a year 0 nor one of five digits, which a day after the last one would have, is one that the database reads. */
const DAY = z.iso.date().refine((day) => day >= '1970-01-01' && day <= '9998-12-31');

/** A day (`2026-11-24`, in UTC) as the moment at which it begins, and as the one at which it is over. */
export const DAY_BEGINS = DAY.transform((day) => new Date(`${day}T00:00:00Z`));
export const DAY_IS_OVER = DAY_BEGINS.transform((begins) => new Date(begins.getTime() + DAY_MS));
