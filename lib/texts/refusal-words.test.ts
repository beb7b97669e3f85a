import { glob, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { RefusalCode } from '#lib/domain/refusal.ts';
import { BUILT_IN } from './catalogue.ts';
import { fieldWords, refusalWords } from './refusal-words.ts';
import { englishTexts, textsForTest } from './testing.ts';

const german = textsForTest('de', 'refusals');

test('a refusal is told in the reader’s language', () => {
  const message = 'This share was rejected. Ask for access again to reopen the question.';
  expect(refusalWords(german, { code: 'state-changed', message })).toMatch(
    /^Diese Anfrage wurde abgelehnt\./,
  );
  expect(refusalWords(englishTexts('refusals'), { code: 'state-changed', message })).toBe(message);
});

test('what changes in a sentence stays in its translation', () => {
  const message = 'Only finance and administrators may delete this dataset. Ask somebody of that team.';
  expect(refusalWords(german, { code: 'not-allowed', message })).toBe(
    'Nur finance und Administratoren dürfen diesen Datensatz löschen. Wenden Sie sich an dieses Team.',
  );
  expect(fieldWords(german, { label: 'At most 50 characters.' })).toEqual({ label: 'Höchstens 50 Zeichen.' });
});

test('a name that looks like a message is shown as it is', () => {
  const message = '{x} <b>y</b> owns this dataset already, so it needs no share.';
  expect(refusalWords(german, { code: 'bad-input', message })).toMatch(/^\{x\} <b>y<\/b> gehört/);
});

test('a sentence that nobody has translated is better than none', () => {
  const message = 'Something new.';
  expect(refusalWords(german, { code: 'state-changed', message })).toBe(message);
  expect(refusalWords(german, { code: null, message })).toBe(message);
});

test('a number is written as the reader writes it', () => {
  const message = 'Use at most 5,000 characters; these are 12,345.';
  expect(fieldWords(german, { message })).toEqual({ message: 'Höchstens 5.000 Zeichen; das sind 12.345.' });
  expect(fieldWords(englishTexts('refusals'), { message })).toEqual({ message });
});

test('a moment is told without what only programs need', () => {
  const message = 'Maintenance (NO-ACCESS) was already started by admin at 2026-11-24T02:04:05.678Z.';
  const asked = {
    code: 'window-already-open',
    message: `${message} End it before starting another.`,
  } as const;
  expect(refusalWords(german, asked)).toMatch(/admin schon um 2026-11-24 02:04 UTC gestartet\./);
});

test('a name with quotes does not break the sentence around it', () => {
  const start = 'This overlaps "the "big" one", 2026-11-24 02:00 to 03:00, Europe/Berlin.';
  expect(fieldWords(german, { start })).toEqual({
    start: 'Das überschneidet sich mit „the "big" one“, 2026-11-24 02:00 bis 03:00 (Europe/Berlin).',
  });
});

test('every English sentence is one that the code says', async () => {
  const said = (await codeOf('{domain,use-cases,graphql,edge,adapters}/**/*.ts')).replaceAll(
    /\$\{[^{}]*\}/g,
    '{}',
  );
  const sentences = Object.values(BUILT_IN.en.refusals).flatMap((group) => Object.values(group));
  const unsaid = sentences.filter(
    (sentence) => !runs(sentence.replaceAll(/\{[^{}]*\}/g, '{}')).some((run) => said.includes(run)),
  );
  expect(unsaid).toEqual([]);
});

test('every refusal of a command is told in German too', async () => {
  const code = await codeOf('{domain,use-cases}/**/*.ts', 'use-cases/catalogue/');
  const refused = [...code.matchAll(/refuse\(\s*'([a-z-]+)',\s*(['`])(.*?)\2/gs)]
    .filter(([, , , said]) => said && !COMPOSED.test(said))
    .map(([, group, , said]) => ({
      code: group as RefusalCode,
      message: said?.replaceAll(/\$\{[^{}]*\}/g, 'Something') ?? '',
    }));
  expect(refused.length).toBeGreaterThan(40);
  expect(refused.filter((refusal) => refusalWords(german, refusal) === refusal.message)).toEqual([]);
});

/** Sentences that are put together of others. */
const COMPOSED = /\$\{(sentence|MODES)\b/;

/** The text of these files of lib, without tests. */
async function codeOf(files: string, without?: string): Promise<string> {
  const lib = resolve(import.meta.dirname, '..');
  let code = '';
  for await (const file of glob(files, { cwd: lib })) {
    if (!(file.endsWith('.test.ts') || (without && file.startsWith(without))))
      code += await readFile(resolve(lib, file), 'utf8');
  }
  return code;
}

/** Every three words that follow one another, or all where there are fewer. */
function runs(sentence: string): string[] {
  const words = sentence.split(' ');
  if (words.length <= 3) return [sentence];
  return words.slice(2).map((_, first) => words.slice(first, first + 3).join(' '));
}
