import { parse } from '@formatjs/icu-messageformat-parser';
import { expect, test } from 'vitest';
import { BUILT_IN } from './catalogue.ts';
import type { TextTree } from './lay-over.ts';
import { argumentsOf } from './text-arguments.ts';

/** Every text with its full name. */
function texts(tree: TextTree, above = ''): [name: string, text: string][] {
  return Object.entries(tree).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [[`${above}${key}`, text] as [string, string]]
      : texts(text, `${above}${key}.`),
  );
}

const named = (language: keyof typeof BUILT_IN) => new Map(texts(BUILT_IN[language]));

/** What a text asks for, in a line. */
const asks = (text: string | undefined) => [...argumentsOf(parse(text ?? ''))].sort().join(' ');

test('both languages have the same texts', () => {
  expect([...named('de').keys()].sort()).toEqual([...named('en').keys()].sort());
});

test('a text asks for the same values in both languages', () => {
  const german = named('de');
  const differing = [...named('en')].filter(([name, text]) => asks(text) !== asks(german.get(name)));
  expect(differing).toEqual([]);
});

test('no text is empty', () => {
  for (const language of ['en', 'de'] as const) {
    expect([...named(language)].filter(([, text]) => text.trim() === '')).toEqual([]);
  }
});
