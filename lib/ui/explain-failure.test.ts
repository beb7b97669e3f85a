import { describe, expect, test } from 'vitest';
import { textsForTest } from '#lib/texts/testing.ts';
import { explainFailure } from './explain-failure.ts';
import type { MutationFailure } from './mutation-answer.ts';

function failure(code: string, given: Partial<MutationFailure> = {}): MutationFailure {
  return { ok: false, code, message: null, fields: {}, retryAfterSeconds: null, ...given };
}

function explain(language: 'en' | 'de', given: MutationFailure) {
  return explainFailure(given, textsForTest(language, 'failures'), textsForTest(language, 'refusals'));
}

describe('a change that was not made', () => {
  test.each([
    [null, 'in a few minutes'],
    [0, 'in about a minute'],
    [90, 'in about a minute'],
    [600, 'in about 10 minutes'],
  ])('in NO-ACCESS says when to come back: Retry-After %j', (retryAfterSeconds, soon) => {
    const { next, maintenance } = explain('en', failure('MAINTENANCE_NO_ACCESS', { retryAfterSeconds }));
    expect(next).toContain(`try again ${soon}.`);
    expect(maintenance).toBe(true);
  });

  test('gives the server’s reason in the reader’s language', () => {
    const message = 'finance owns this dataset already, so it needs no share.';
    expect(explain('de', failure('BAD_INPUT', { message })).what).toMatch(/^finance gehört dieser Datensatz/);
    expect(explain('en', failure('BAD_INPUT', { message })).what).toBe(message);
  });

  test('gives the server’s reason as it is where nobody has put it into the reader’s language', () => {
    expect(explain('de', failure('SOMETHING_NEW', { message: 'Because.' })).what).toBe('Because.');
  });

  test('always says something, also when the server said nothing', () => {
    for (const code of ['offline', 'unreadable', 'BAD_INPUT', '']) {
      expect(explain('de', failure(code)).what).not.toBe('');
    }
  });
});
