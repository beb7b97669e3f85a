import { expect, test } from 'vitest';
import { shallowText } from './shallow-text.ts';

test.each([
  ['1. ', '1. '.repeat(8)],
  ['1) ', '1) '.repeat(8)],
  ['- ', '- '.repeat(8)],
  ['+\t', '+\t'.repeat(8)],
  ['>', '>'.repeat(8)],
  ['> 2. ', '> 2. '.repeat(4)],
])('no line nests deeper than eight, however often it has %j, and its words stay', (marker, kept) => {
  const line = `${marker.repeat(1_000)}words`;
  expect(shallowText(line).replaceAll(/\s+words/g, 'words')).toBe(`${kept.trimEnd()}words`);
  expect(shallowText(`a\n${line}\r\n${line}`).length).toBeLessThan(100);
});

test.each([
  'We move to **2.8**:\n\n- first\n  - then\n    1. and\n    2. last\n\n> > quoted',
  '10 - 3 - 2 - 1 - 1 - 1 - 1 - 1 - 1 - 1 = 0',
  'a '.repeat(2_000),
  '----------------------',
  '**********words**********',
  '2026. 2027. 2028.x 1.2.3.4.5.6.7.8.9.10.11',
])('what nobody would take for nested stays as it is: %j', (text) => {
  expect(shallowText(text)).toBe(text);
});

test('is done at once with what is made to keep it busy', () => {
  const begun = performance.now();
  for (const text of [' '.repeat(5_000), '> '.repeat(2_500), `${'\t-'.repeat(2_500)}`, '1'.repeat(5_000)]) {
    shallowText(text);
  }
  expect(performance.now() - begun).toBeLessThan(500);
});
