import { expect, test } from 'vitest';
import { type CsvCell, csvRecord } from './csv.ts';

test.each<[string, CsvCell, string]>([
  ['plain text', 'release 2.8', 'release 2.8'],
  ['nothing', null, ''],
  ['a number, also a negative one', -5, '-5'],
  ['a boolean', true, 'true'],
  ['a moment, in UTC', new Date('2026-11-24T02:00:00Z'), '2026-11-24T02:00:00.000Z'],
  ['a comma', 'a,b', '"a,b"'],
  ['quotes', 'say "no"', '"say ""no"""'],
  ['a line break', 'a\nb', '"a\nb"'],
  ['letters of every language', 'Überraschung 維持', 'Überraschung 維持'],
])('a field is written as RFC 4180 has it: %s', (_name, cell, written) => {
  expect(csvRecord([cell])).toBe(`${written}\r\n`);
});

test.each([
  ['=HYPERLINK("http://x","y")', '"\'=HYPERLINK(""http://x"",""y"")"'],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['\n=1', '"\'\n=1"'],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
])('a text that a spreadsheet would run is led by an apostrophe: %j', (cell, written) => {
  expect(csvRecord([cell])).toBe(`${written}\r\n`);
});

test('a record has its fields in order, and ends with CRLF', () => {
  expect(csvRecord(['a', null, 3])).toBe('a,,3\r\n');
});
