import type { RefusalCode } from '#lib/domain/refusal.ts';
import { BUILT_IN } from './catalogue.ts';
import type { TextTree } from './lay-over.ts';
import type { Texts } from './translator.ts';

/** What is worth telling of a refusal, also of one that came over the wire; null where its code is none of ours. */
export type RefusalWords = { readonly code: RefusalCode | null; readonly message: string };

const ENGLISH: TextTree = BUILT_IN.en.refusals;

/**
 * A refusal in the reader's language. Use cases say it in English, to programs too; the namespace `refusals` has these
 * sentences by code, with `{names}` for what changes. A sentence that it does not have stays as it is.
 */
export function refusalWords(t: Texts<'refusals'>, { code, message }: RefusalWords): string {
  const group = code ? ENGLISH[code] : undefined;
  if (typeof group !== 'object') return message;
  for (const [name, english] of Object.entries(group)) {
    const values = typeof english === 'string' ? valuesIn(message, english) : null;
    // The name is one of the catalogue's, which the compiler cannot know here.
    if (values)
      return (t as (key: string, values: Readonly<Record<string, string>>) => string)(
        `${code}.${name}`,
        values,
      );
  }
  return message;
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

/** What stands in `message` at the `{names}` of `sentence`; null when it is another sentence. */
function valuesIn(message: string, sentence: string): Readonly<Record<string, string>> | null {
  const pattern = sentence
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? `(?<${part.slice(1, -1)}>.+?)` : RegExp.escape(part)))
    .join('');
  return new RegExp(`^${pattern}$`, 's').exec(message)?.groups ?? (message === sentence ? {} : null);
}
