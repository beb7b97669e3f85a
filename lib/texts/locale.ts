import { match } from '@formatjs/intl-localematcher';
import Negotiator from 'negotiator';

/** The language of the texts, and the locale that numbers and dates are written in. */
export type ReaderLocale = { readonly language: string; readonly locale: string };

/** English without a country: the 24-hour clock, and the day before the month. */
const PLAIN_ENGLISH = 'en-GB';

/**
 * What to speak with a reader whose browser sent `acceptLanguage` (RFC 9110, 12.5.4): the best of `languages` for it,
 * English when nothing fits. The locale is the reader's own where it is of that language (`de-AT`).
 */
export function readerLocale(acceptLanguage: string | null, languages: readonly string[]): ReaderLocale {
  const wanted = wantedLocales(acceptLanguage);
  const language = match(wanted, languages, 'en');
  const own = wanted.find(
    (locale) => new Intl.Locale(locale).language === new Intl.Locale(language).language,
  );
  const locale = own ?? language;
  return { language, locale: locale === 'en' ? PLAIN_ENGLISH : locale };
}

/** The locales of the header that Intl knows, best first; what is no locale is left out. */
function wantedLocales(acceptLanguage: string | null): string[] {
  const header = (acceptLanguage ?? '').slice(0, LONGEST_HEADER);
  const tags = new Negotiator({ headers: { 'accept-language': header } }).languages();
  return tags.flatMap((tag) => {
    try {
      return Intl.DateTimeFormat.supportedLocalesOf(tag);
    } catch {
      return [];
    }
  });
}

/** Browsers send a line; a header of a megabyte is not worth reading. */
const LONGEST_HEADER = 500;
