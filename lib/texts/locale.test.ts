import { expect, test } from 'vitest';
import { readerLocale } from './locale.ts';

const BUILT_IN = ['en', 'de'];

test.each([
  ['de', { language: 'de', locale: 'de' }],
  ['de-AT,de;q=0.9,en;q=0.8', { language: 'de', locale: 'de-AT' }],
  ['en-US,en;q=0.9', { language: 'en', locale: 'en-US' }],
  ['en', { language: 'en', locale: 'en-GB' }],
  ['fr', { language: 'en', locale: 'en-GB' }],
  ['fr-FR,fr;q=0.9,de;q=0.5', { language: 'de', locale: 'de' }],
  ['en;q=0.4,de;q=0.9', { language: 'de', locale: 'de' }],
  ['*', { language: 'en', locale: 'en-GB' }],
  [null, { language: 'en', locale: 'en-GB' }],
])('a browser that wants %j gets what fits it best', (wanted, reader) => {
  expect(readerLocale(wanted, BUILT_IN)).toEqual(reader);
});

test.each(['', ';;;', 'no_such-tag-at-all-really', 'x'.repeat(100_000), '\u0000,de;q=zzz', 'de;q=-1'])(
  'a header that makes no sense is answered in a language that there is: %#',
  (wanted) => {
    expect(BUILT_IN).toContain(readerLocale(wanted, BUILT_IN).language);
  },
);

test('a language that the platform brings is found, with and without a country', () => {
  expect(readerLocale('fr-CA,en;q=0.5', [...BUILT_IN, 'fr'])).toEqual({ language: 'fr', locale: 'fr-CA' });
  expect(readerLocale('pt-BR', [...BUILT_IN, 'pt-BR'])).toEqual({ language: 'pt-BR', locale: 'pt-BR' });
});
