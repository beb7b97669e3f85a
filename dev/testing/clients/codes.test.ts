import { expect, test } from 'vitest';
import { wireCode } from '#lib/domain/gate/wire-code.ts';
import type { RefusalCode } from '#lib/domain/refusal.ts';
import { refuse } from '#lib/domain/refusal.ts';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';
import { STATUS_OF } from '#lib/edge/gate/refusal-status.ts';
import { refusalError } from '#lib/graphql/refusal-error.ts';
import { codesUnder } from './code-tables.ts';

const CODES = Object.keys(STATUS_OF) as RefusalCode[];
const rows = codesUnder('## Refusals');

test('the document has every code once, and no other', () => {
  expect(rows.map(([code]) => code).sort()).toEqual(CODES.map(wireCode).sort());
});

test.each(CODES)('the document says of %s what REST and GraphQL say', async (code) => {
  const { refusal } = refuse(code, 'Why.');
  const [, status, meaning, again, processed] = rows.find(([first]) => first === wireCode(code)) ?? [];
  const problem = await problemResponse(refusal).json();
  expect(problem).toMatchObject({ code: wireCode(code), status: Number(status) });
  expect(String(problem.processed)).toBe(processed);
  expect(refusalError(refusal).extensions).toMatchObject({
    code: wireCode(code),
    processed: problem.processed,
  });
  expect(meaning).not.toBe('');
  expect(again).not.toBe('');
});

test('the document tells to come back after Retry-After where the gate refuses, and only there', () => {
  const after = rows.filter((row) => row[3] === 'after Retry-After').map(([code]) => code);
  expect(after).toEqual(rows.map(([code = '']) => code).filter((code) => code.startsWith('MAINTENANCE_')));
});
