import { describe, expect, test } from 'vitest';
import { refusalCodeOf, wireCode } from '#lib/domain/gate/wire-code.ts';
import { type RefusalCode, refuse } from '#lib/domain/refusal.ts';
import { problemResponse } from './problem-response.ts';
import { STATUS_OF } from './refusal-status.ts';

const CODES = Object.keys(STATUS_OF) as RefusalCode[];

describe.each(CODES)('the refusal %s as a problem', (code) => {
  const { refusal } = refuse(code, 'Why, and what to do.');

  test('has the members of RFC 9457, our code, and says that nothing was done', async () => {
    const response = problemResponse(refusal);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: expect.stringMatching(/^(?!Refused).+/),
      status: response.status,
      detail: 'Why, and what to do.',
      code: expect.stringMatching(/^[A-Z]+(_[A-Z]+)*$/),
      processed: false,
    });
  });

  test('is kept by no cache, and says when to come back where the refusal does', () => {
    const { headers, status } = problemResponse(refusal);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('retry-after')).toBeNull();
    expect(problemResponse({ ...refusal, retryAfterSeconds: 71 }).headers.get('retry-after')).toBe('71');
    expect(status === 503).toBe(code.startsWith('maintenance-'));
  });

  test('is found again by its code on the wire', () => {
    expect(refusalCodeOf(wireCode(code))).toBe(code);
  });
});

test('what is wrong with single fields is told by name', async () => {
  const { refusal } = refuse('bad-input', 'Check.', { label: 'Fill this in.' });
  expect(await problemResponse(refusal).json()).toMatchObject({ fields: { label: 'Fill this in.' } });
});

test.each([
  ['not-signed-in', 401],
  ['not-administrator', 403],
  ['not-allowed', 403],
  ['not-found', 404],
  ['module-off', 404],
  ['bad-input', 400],
  ['mode-unknown', 400],
  ['window-already-open', 409],
  ['window-not-open', 409],
  ['no-schedules', 409],
  ['nothing-to-override', 409],
  ['aws-credentials-refused', 502],
  ['maintenance-read-only', 503],
  ['maintenance-no-access', 503],
  ['maintenance-state-unknown', 503],
] as [RefusalCode, number][])('%s is HTTP status %i', (code, status) => {
  expect(STATUS_OF[code]).toBe(status);
});
