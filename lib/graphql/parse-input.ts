import { z } from 'zod';
import { isStorableText, NOT_STORABLE } from '#lib/domain/input/storable-text.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { refusalError } from './refusal-error.ts';

/**
 * The input as `schema` makes it, trusted from here on. Throws the GraphQL error of `bad-input`,
 * with the first complaint about each field; what is no field's fault is that of `name`.
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  name = 'input',
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? name);
    fields[field] ??= issue.message;
  }
  const { refusal } = refuse('bad-input', `Correct ${Object.keys(fields).join(', ')} and try again.`, fields);
  throw refusalError(refusal);
}

/** Text without blanks around it, and of characters that the database can keep. */
export function text(max: number) {
  return z.string().trim().max(max, `At most ${max} characters.`).refine(isStorableText, NOT_STORABLE);
}

export function filledText(max: number) {
  return text(max).min(1, 'Fill this in.');
}

/** Short words, each once, in the order given. */
export const words = z
  .array(filledText(50))
  .max(20, 'At most 20.')
  .transform((list) => [...new Set(list)]);

/** The identifier of an object, as far as it can be told without looking it up. */
export const uri = filledText(100);

/** The argument `field` as an identifier; throws the GraphQL error of `bad-input`. */
export function parseUri(field: string, value: string | null | undefined): string {
  return parseInput(uri, value ?? '', field);
}

export const group = filledText(128);
