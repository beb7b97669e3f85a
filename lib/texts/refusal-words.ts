import type { RefusalCode } from '#lib/domain/refusal.ts';
import { BUILT_IN } from './catalogue.ts';
import { sentenceValues } from './sentence-values.ts';
import type { Texts } from './translator.ts';

/** What is worth telling of a refusal, also of one that came over the wire; null where its code is none of ours. */
export type RefusalWords = { readonly code: RefusalCode | null; readonly message: string };

const ENGLISH: Readonly<Record<string, Readonly<Record<string, string>>>> = BUILT_IN.en.refusals;

/**
 * A refusal in the reader's language. Use cases say it in English, to programs too; the namespace `refusals` has these
 * sentences by code, with `{names}` for what changes. A sentence that it does not have stays as it is.
 */
export function refusalWords(t: Texts<'refusals'>, { code, message }: RefusalWords): string {
  return (code && sentenceWords(t, code, message)) ?? message;
}

/** What is wrong with which field, in the reader's language. */
export function fieldWords(
  t: Texts<'refusals'>,
  fields: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, message]) => [
      field,
      refusalWords(t, { code: 'bad-input', message }),
    ]),
  );
}

/** A sentence of one group of the namespace in the reader's language; null when the group does not have it. */
export function sentenceWords(t: Texts<'refusals'>, group: string, sentence: string): string | null {
  for (const [name, english] of Object.entries(ENGLISH[group] ?? {})) {
    const values = sentenceValues(sentence, english);
    // The name is one of the catalogue's, which the compiler cannot know here.
    if (values) return (t as (key: string, values: object) => string)(`${group}.${name}`, values);
  }
  return null;
}
