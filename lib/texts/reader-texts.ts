import { LRUCache } from 'lru-cache';
import { headers } from 'next/headers';
import { cache } from 'react';
import { application } from '#lib/compose.ts';
import type { Namespace } from './catalogue.ts';
import { catalogueIn, languagesWith, NO_OWN_TEXTS, type OwnTexts } from './catalogue-in.ts';
import { type ReaderLocale, readerLocale } from './locale.ts';
import { createTexts, type Texts } from './translator.ts';

/** Who reads this request's answer: in which language, and with which of the platform's own texts. */
export type Reader = ReaderLocale & {
  /** Those that the reader's language needs: its own and the English ones behind it. */
  readonly own: OwnTexts;
};

/** The reader of this request, by its Accept-Language header. For Next's server code only. */
export const currentReader = cache(
  async (): Promise<Reader> => readerOf((await headers()).get('accept-language')),
);

/** The same by the header itself, for middleware. */
export function readerOf(acceptLanguage: string | null): Reader {
  const own = application().config.texts ?? NO_OWN_TEXTS;
  const reader = readerLocale(acceptLanguage, languagesWith(own));
  const needed = Object.entries(own).filter(([name]) => name === 'en' || name === reader.language);
  return { ...reader, own: Object.fromEntries(needed) };
}

/** Reading ICU messages costs time, so what was read for one request serves the next. */
const read = new LRUCache<string, object>({ max: 500 });

/** The texts of one namespace for `reader`. */
export function textsFor<N extends Namespace>({ language, locale, own }: Reader, namespace: N): Texts<N> {
  const key = `${language} ${locale} ${namespace}`;
  let texts = read.get(key);
  if (!texts) {
    texts = createTexts(catalogueIn(language, own), locale, namespace);
    read.set(key, texts);
  }
  return texts as Texts<N>;
}
