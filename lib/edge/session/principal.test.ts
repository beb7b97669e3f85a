import { NextRequest } from 'next/server';
import { encode, type JWT } from 'next-auth/jwt';
import { beforeAll, expect, test } from 'vitest';
import { wholeEnv } from '#dev/testing/whole-env.ts';
import { groupsOf } from './groups.ts';
import { principalOf } from './principal.ts';

const OIDC = {
  AUTH_OIDC_ISSUER: 'https://idp.example.org',
  AUTH_OIDC_CLIENT_ID: 'client',
  AUTH_OIDC_CLIENT_SECRET: 'client-secret',
};
beforeAll(() =>
  wholeEnv({ ADMIN_GROUP: 'Ops', NEXTAUTH_URL: 'https://data.example.org', AUTH_DEMO: 'false', ...OIDC }),
);

test.each([
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
  ['a,b', ['a', 'b']],
  ['a b', ['a', 'b']],
  [' a, b\n', ['a', 'b']],
  ['DAAdministrators', ['DAAdministrators']],
  ['', []],
  [[], []],
  [['a', '', 7, null, ['b'], { name: 'c' }], ['a']],
  [undefined, []],
  [null, []],
  [7, []],
  [true, []],
  [{ groups: ['a'] }, []],
] as [unknown, string[]][])('the groups in the claim %j are %j', (claim, groups) => {
  expect(groupsOf(claim)).toEqual(groups);
});

const SECRET = 'a-secret-for-tests-only';
const SECURE = '__Secure-next-auth.session-token';

async function asks(token: JWT, { secret = SECRET, maxAge = 60, cookie = SECURE } = {}) {
  const sealed = await encode({ token, secret, maxAge });
  return principalOf(
    new NextRequest('https://data.example.org/', { headers: { cookie: `${cookie}=${sealed}` } }),
  );
}

const justNow = () => Math.floor(Date.now() / 1000);

test('a member of the configured group is an administrator, a member of the usual one is not', async () => {
  const checkedAt = justNow();
  expect(await asks({ sub: 'u1', name: 'Ann', groups: ['team', 'Ops'], checkedAt })).toEqual({
    kind: 'user',
    id: 'u1',
    name: 'Ann',
    groups: ['team', 'Ops'],
    administrator: true,
  });
  for (const group of ['DAAdministrators', 'ops', 'Ops2', 'Ops ', 'not Ops']) {
    const asked = await asks({ sub: 'u1', groups: [group], checkedAt });
    expect(asked, group).toEqual({
      kind: 'user',
      id: 'u1',
      name: 'u1',
      groups: [group],
      administrator: false,
    });
  }
});

test.each([
  ['six minutes ago', -360],
  ['in an hour', 3_600],
  ['never', Number.NaN],
])('a member of it who was confirmed %s is a user until confirmed again', async (_when, seconds) => {
  const checkedAt = justNow() + seconds;
  expect(await asks({ sub: 'u1', groups: ['Ops'], checkedAt })).toEqual({
    kind: 'user',
    id: 'u1',
    name: 'u1',
    groups: ['Ops'],
    administrator: false,
    unconfirmed: true,
  });
});

test('a session without groups is a user without rights, and is called by its id when it has no name', async () => {
  expect(await asks({ sub: 'u1' })).toEqual({
    kind: 'user',
    id: 'u1',
    name: 'u1',
    groups: [],
    administrator: false,
  });
});

test('a session that has expired, is of another secret, names nobody, or is missing is of nobody', async () => {
  const token = { sub: 'u1', groups: ['Ops'] };
  expect(await asks(token, { maxAge: -60 })).toEqual({ kind: 'nobody' });
  expect(await asks(token, { secret: 'another-secret-for-tests' })).toEqual({ kind: 'nobody' });
  expect(await asks({ groups: ['Ops'] })).toEqual({ kind: 'nobody' });
  expect(await principalOf(new NextRequest('https://data.example.org/'))).toEqual({ kind: 'nobody' });
});

test('where people come by https, a cookie that was not set for https only is not taken', async () => {
  const token = { sub: 'u1', groups: ['Ops'] };
  expect(await asks(token, { cookie: 'next-auth.session-token' })).toEqual({ kind: 'nobody' });
});

test('a token that is cut into several cookies is one, and so is one in the Authorization header', async () => {
  const sealed = await encode({ token: { sub: 'u1', name: 'x'.repeat(6_000) }, secret: SECRET });
  const pieces = [sealed.slice(0, 3_000), sealed.slice(3_000, 6_000), sealed.slice(6_000)];
  const cookie = pieces.map((piece, number) => `${SECURE}.${number}=${piece}`).join('; ');
  for (const headers of [{ cookie }, { authorization: `Bearer ${sealed}` }]) {
    const request = new NextRequest('https://data.example.org/', { headers: { ...headers } as HeadersInit });
    expect(await principalOf(request)).toMatchObject({ kind: 'user', id: 'u1' });
  }
});
