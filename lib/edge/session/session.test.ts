import { expect, test } from 'vitest';
import {
  CHECK_COUNTS_SECONDS,
  principalBy as principalByAll,
  type Session,
  sessionIdOf,
  sessionOf,
} from './session.ts';

const NOW = 1_795_000_000;

const principalBy = (given: Session, now: number, demotedAt?: number) =>
  principalByAll(given, now, demotedAt);

function session(checkedAt: unknown, groups: unknown = ['Ops']): Session {
  const found = sessionOf({ sub: 'u1', sid: 's1', exp: NOW + 60, groups, checkedAt }, 'Ops');
  if (!found) throw new Error('No session.');
  return found;
}

test.each<[secondsAgo: number, administrator: boolean]>([
  [0, true],
  [CHECK_COUNTS_SECONDS, true],
  [CHECK_COUNTS_SECONDS + 1, false],
  [300, false],
  // The clock of the replica that checked may be ahead, by this much and no more.
  [-15, true],
  [-16, false],
])('a check of %i seconds ago makes an administrator: %s', (secondsAgo, administrator) => {
  const principal = principalBy(session(NOW - secondsAgo), NOW);
  expect(principal).toMatchObject({ administrator, ...(administrator ? {} : { unconfirmed: true }) });
});

test('the bypass ends within five minutes of the check, also where the clocks of replicas differ', () => {
  const aheadBy = 15;
  expect(principalBy(session(NOW + aheadBy), NOW + 301)).toMatchObject({ administrator: false });
});

test.each([null, undefined, '1795000000', Number.NaN])('a check at %j is none', (checkedAt) => {
  expect(principalBy(session(checkedAt), NOW)).toMatchObject({ administrator: false, unconfirmed: true });
});

test('who is in no group of administrators is not waiting to be confirmed', () => {
  expect(principalBy(session(NOW - 600, ['team']), NOW)).not.toHaveProperty('unconfirmed');
});

test.each<[secondsAgo: number, demotedSecondsAgo: number, administrator: boolean]>([
  [100, 99, false],
  [100, 100, false],
  // Perhaps by a replica whose clock is ahead, so perhaps before.
  [100, 115, false],
  [100, 116, true],
])(
  'a check of %i seconds ago, demoted %i seconds ago, makes an administrator: %s',
  (ago, demotedAgo, administrator) => {
    const principal = principalBy(session(NOW - ago), NOW, NOW - demotedAgo);
    expect(principal).toMatchObject({ administrator, ...(administrator ? {} : { unconfirmed: true }) });
  },
);

test('asking twice makes nothing twice: the gate allocates no principal for a request', () => {
  const one = session(NOW);
  expect(principalBy(one, NOW)).toBe(principalBy(one, NOW));
});

test.each([
  [{ sid: 's1', exp: 1 }, 'names nobody'],
  [{ sub: 'u1', exp: 1 }, 'could not be ended'],
  [{ sub: 'u1', sid: 's1' }, 'never expires'],
])('%j is no session: it %s', (token, _why) => {
  expect(sessionOf(token, 'Ops')).toBeNull();
});

test('a token from before sessions had an id is known by its own', () => {
  expect(sessionIdOf({ jti: 'j1' })).toBe('j1');
  expect(sessionIdOf({ sid: 's1', jti: 'j1' })).toBe('s1');
});
