import { describe, expect, test } from 'vitest';
import { readMutationAnswer } from './mutation-answer.ts';

describe('the answer to a mutation', () => {
  test('is its data when there is no error', () => {
    expect(readMutationAnswer({ data: { deleteDataset: true } }, null)).toEqual({
      ok: true,
      data: { deleteDataset: true },
    });
  });

  test('says which fields are wrong, beside which they are shown', () => {
    const fields = { label: 'Fill this in.' };
    const error = { message: 'Correct label.', extensions: { code: 'BAD_INPUT', fields } };
    expect(readMutationAnswer({ errors: [error] }, null)).toMatchObject({ code: 'BAD_INPUT', fields });
  });

  test('counts as refused when there is an error beside data', () => {
    const error = { message: 'Somebody was first.', extensions: { code: 'STATE_CHANGED' } };
    expect(readMutationAnswer({ data: { deleteDataset: null }, errors: [error] }, null)).toMatchObject({
      ok: false,
      code: 'STATE_CHANGED',
    });
  });

  test.each([
    ['60', 60],
    ['0', 0],
    ['Fri, 31 Dec 1999 23:59:59 GMT', null],
    ['-1', null],
    ['', null],
    [null, null],
  ])('knows when to come back: Retry-After %j', (header, retryAfterSeconds) => {
    const error = { message: 'Maintenance.', extensions: { code: 'MAINTENANCE_READ_ONLY' } };
    expect(readMutationAnswer({ errors: [error] }, header)).toMatchObject({ retryAfterSeconds });
  });

  test.each([null, undefined, 'text', 7, [], {}, { data: null }, { errors: [null] }, { errors: {} }])(
    'is never taken for success when it is not GraphQL: %j',
    (body) => {
      expect(readMutationAnswer(body, null)).toMatchObject({ ok: false, code: 'unreadable' });
    },
  );
});
