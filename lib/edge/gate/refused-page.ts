import type { Refusal } from '#lib/domain/refusal.ts';
import { readerOf, textsFor } from '#lib/texts/reader-texts.ts';
import { refusalWords } from '#lib/texts/refusal-words.ts';
import { refusalHeaders } from './problem-response.ts';

/**
 * A refused form or server action, as a page that needs neither scripts nor styles from elsewhere, in the reader's
 * language.
 */
export function refusedPage(refusal: Refusal, acceptLanguage: string | null): Response {
  const reader = readerOf(acceptLanguage);
  const t = textsFor(reader, 'maintenance');
  const title = escaped(t('refused.title'));
  const sentence = escaped(refusalWords(textsFor(reader, 'refusals'), refusal));
  const html = `<!doctype html>
<html lang="${escaped(reader.language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1.5rem}</style>
<h1>${title}</h1><p>${sentence}</p><p>${escaped(t('refused.nothingSaved'))}</p></html>`;
  return new Response(html, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': reader.language,
      Vary: 'Accept-Language',
      ...refusalHeaders(refusal),
    },
  });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A platform brings texts of its own, so they are texts, not markup. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
