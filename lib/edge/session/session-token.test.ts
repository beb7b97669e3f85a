import { encode } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { beginSession, openToken, SESSION_SECONDS, sealToken, sessionEnd } from './session-token.ts';

const secret = 'a-secret-for-tests-only';
const nowSeconds = () => Math.floor(Date.now() / 1000);
const begin = (atSeconds: number) =>
  beginSession({ sub: 'ann' }, { provider: 'demo', groups: ['Ops'], tokens: {}, atSeconds });

const open = (token: string | null) => openToken((id) => id === 'revoked', token);
const openSealed = async (token: object) => {
  const sealed = await sealToken({ secret, token: { ...token } });
  return open(sealed)({ secret, token: sealed });
};

test('two sign-ins of one person are two sessions', () => {
  expect(begin(nowSeconds()).sid).not.toBe(begin(nowSeconds()).sid);
});

test('however often a token is renewed, the session ends when it was meant to', async () => {
  const begun = begin(nowSeconds() - 3_600);
  const endsAt = nowSeconds() - 3_600 + SESSION_SECONDS;
  const first = await openSealed(begun);
  const renewed = await openSealed(first ?? {});
  for (const token of [first, renewed]) {
    expect(token?.sid).toBe(begun.sid);
    expect(Math.abs(Number(token?.exp) - endsAt)).toBeLessThanOrEqual(2);
    expect(sessionEnd(token ?? {})).toBe(begun.endsAt);
  }
});

test('next-auth renews nothing that has expired, by a second even, or was signed out', async () => {
  expect(await openSealed(begin(nowSeconds() - SESSION_SECONDS - 1))).toBeNull();
  expect(await openSealed({ ...begin(nowSeconds()), sid: 'revoked' })).toBeNull();
  expect(await openSealed({ ...begin(nowSeconds()), sid: 'another' })).not.toBeNull();
});

test('what next-auth seals for its own use while somebody signs in is left alone', async () => {
  const salt = 'next-auth.state';
  const token = await sealToken({ secret, salt, token: { value: 'x' }, maxAge: 900 });
  expect(await open('the session')({ secret, salt, token })).toMatchObject({ value: 'x' });
});

test('next-auth is given the session of the request, whatever it has put together by itself', async () => {
  const token = await encode({ secret, token: { sub: 'ann' } });
  expect(await open(token)({ secret, token: `${token}x` })).toMatchObject({ sub: 'ann' });
  expect(await open(null)({ secret, token })).toBeNull();
});
