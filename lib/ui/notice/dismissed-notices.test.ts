import { describe, expect, test } from 'vitest';
import { dismissedNotices, withDismissed } from './dismissed-notices.ts';
import { missedKey, noticeKey } from './notice-key.ts';

const notice = {
  ...{ planId: 'a', mode: 'READ-ONLY' as const, message: 'Soon.' },
  ...{ startsAt: new Date('2026-11-24T02:00:00Z'), endsAt: new Date('2026-11-24T03:00:00Z') },
};

describe('a notice that was hidden', () => {
  test('is known again by the server, with those hidden before', () => {
    const first = withDismissed('', 'abc', false).split(';')[0] ?? '';
    const second = withDismissed(`theme=dark; ${first}`, 'def', true);
    expect(second).toMatch(/; SameSite=Lax; Secure$/);
    expect(dismissedNotices(second.split(';')[0]?.split('=')[1])).toEqual(['abc', 'def']);
  });

  test('is remembered once, and only some are', () => {
    let cookie = '';
    for (const key of ['a', 'b', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'a']) {
      cookie = withDismissed(cookie, key, false).split(';')[0] ?? '';
    }
    expect(cookie).toBe('dismissed-notices=c.d.e.f.g.h.i.a'.replace('c.', 'c.'));
  });

  test.each([undefined, '', '...', '<script>', 'a b', 'ABC', 'x'.repeat(5_000)])(
    'is none in %j',
    (cookie) => {
      expect(dismissedNotices(cookie)).toEqual([]);
    },
  );
});

describe('what a notice is known by', () => {
  test.each([
    ['its start moves', { startsAt: new Date('2026-11-24T02:15:00Z') }],
    ['its end moves', { endsAt: new Date('2026-11-24T04:00:00Z') }],
    ['its mode changes', { mode: 'NO-ACCESS' as const }],
    ['its message changes', { message: 'Later.' }],
    ['it is another plan', { planId: 'b' }],
  ])('is another when %s', (_what, change) => {
    expect(noticeKey({ ...notice, ...change })).not.toBe(noticeKey(notice));
  });

  test('is another once it has not taken place', () => {
    expect(missedKey(notice)).not.toBe(noticeKey(notice));
    expect(dismissedNotices(`${missedKey(notice)}.${noticeKey(notice)}`)).toHaveLength(2);
  });
});
