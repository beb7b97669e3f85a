import { expect, test } from 'vitest';
import { differences } from './json-difference.ts';

test('only the values that differ are told, each by its dotted name', () => {
  const before = {
    status: 'PENDING',
    mode: 'READ-ONLY',
    terms: { atEnd: { kind: 'keep' }, ticketUrl: null },
  };
  const after = { status: 'ACTIVE', mode: 'READ-ONLY', terms: { atEnd: { kind: 'end' }, ticketUrl: null } };
  expect(differences(before, after)).toEqual([
    { path: 'status', before: 'PENDING', after: 'ACTIVE' },
    { path: 'terms.atEnd.kind', before: 'keep', after: 'end' },
  ]);
});

test('what was not there before, or is not any more, is told value by value', () => {
  expect(differences(null, { a: 1, b: { c: 2 } })).toEqual([
    { path: 'a', before: undefined, after: 1 },
    { path: 'b.c', before: undefined, after: 2 },
  ]);
  expect(differences({ a: 1 }, undefined)).toEqual([{ path: 'a', before: 1, after: undefined }]);
});

test('a value that becomes fields is told as a whole', () => {
  expect(differences({ end: 'never' }, { end: { at: 1 } })).toEqual([
    { path: 'end', before: 'never', after: { at: 1 } },
  ]);
});

test('lists are compared as a whole, and equal ones are not told', () => {
  expect(differences({ a: [1, 2] }, { a: [1, 2] })).toEqual([]);
  expect(differences({ a: [1, 2] }, { a: [2] })).toEqual([{ path: 'a', before: [1, 2], after: [2] }]);
});
