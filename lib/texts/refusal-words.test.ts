import { glob, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
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

test('every English sentence is one that the code says', async () => {
  const lib = resolve(import.meta.dirname, '..');
  let code = '';
  for await (const file of glob('{domain,use-cases,graphql,edge}/**/*.ts', { cwd: lib })) {
    if (!file.endsWith('.test.ts')) code += await readFile(resolve(lib, file), 'utf8');
  }
  const said = code.replaceAll(/\$\{[^{}]*\}/g, '{}');
  const sentences = Object.values(BUILT_IN.en.refusals).flatMap((group) => Object.values(group));
  const unsaid = sentences.filter(
    (sentence) => !runs(sentence.replaceAll(/\{\w+\}/g, '{}')).some((run) => said.includes(run)),
  );
  expect(unsaid).toEqual([]);
});

/** Every three words that follow one another, or all where there are fewer. */
function runs(sentence: string): string[] {
  const words = sentence.split(' ');
  if (words.length <= 3) return [sentence];
  return words.slice(2).map((_, first) => words.slice(first, first + 3).join(' '));
}
