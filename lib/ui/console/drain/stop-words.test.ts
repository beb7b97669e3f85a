import { expect, test } from 'vitest';
import { englishTexts } from '#lib/texts/testing.ts';
import { task } from '../testing.ts';
import { stopWords } from './stop-words.ts';

const t = englishTexts('console');

const refused = (family: string, why: string) => ({ task: task(family), why });

test.each([
  [1, '1 task was asked to stop'],
  [2, '2 tasks were asked to stop'],
])('%i asked: that is not yet stopped', (asked, title) => {
  const words = stopWords(t, { asked, refused: [] });
  expect(words).toEqual({ title, next: expect.stringMatching(/counts as running until/), refused: [] });
});

test('what ECS refuses is named with its words, the same words once', () => {
  const words = stopWords(t, {
    asked: 0,
    refused: [refused('indexer', 'No.'), refused('verifier', 'Busy.'), refused('indexer', 'No.')],
  });
  expect(words).toEqual({
    title: 'ECS stopped no task',
    next: expect.stringMatching(/go on running/),
    refused: [
      { names: 'indexer (2)', why: 'No.' },
      { names: 'verifier', why: 'Busy.' },
    ],
  });
});
