import { expect, onTestFinished, test } from 'vitest';
import { type OidcProvider, startOidcProvider } from '#dev/testing/oidc-provider.ts';
import { askOidc } from './ask-oidc.ts';

async function provider() {
  const started = await startOidcProvider();
  onTestFinished(started.stop);
  const client = {
    issuer: `${started.issuer}/`,
    clientId: 'the client',
    clientSecret: 'its:secret',
    groupsClaim: 'groups',
  };
  return { provider: started, ask: askOidc(client) };
}

const soon = () => Math.floor(Date.now() / 1000) + 60;
const claims = ({ issuer }: OidcProvider, more: object = {}) => ({
  iss: issuer,
  aud: 'the client',
  sub: 'ann',
  exp: soon(),
  groups: ['Ops', 'team'],
  ...more,
});

const REFRESHING = { refreshToken: 'r1' };

test('a new ID token tells the groups, and a rotated refresh token takes the place of the used one', async () => {
  const { provider: idp, ask } = await provider();
  idp.token = () => ({
    body: { access_token: 'a2', refresh_token: 'r2', id_token: idp.idToken(claims(idp)) },
  });
  expect(await ask('ann', REFRESHING)).toEqual({
    found: 'groups',
    groups: ['Ops', 'team'],
    tokens: { refreshToken: 'r2' },
  });
  const [, asked] = idp.asked;
  expect(asked?.form).toEqual({ grant_type: 'refresh_token', refresh_token: 'r1' });
  const credentials = Buffer.from(asked?.authorization.replace('Basic ', '') ?? '', 'base64').toString();
  expect(credentials).toBe('the%20client:its%3Asecret');
});

test('an ID token with an empty claim says that there are no groups left', async () => {
  const { provider: idp, ask } = await provider();
  idp.token = () => withIdToken(idp, { groups: [] });
  expect(await ask('ann', REFRESHING)).toEqual({ found: 'groups', groups: [], tokens: REFRESHING });
  expect(idp.asked.map(({ endpoint }) => endpoint)).not.toContain('userinfo');
});

test('an ID token without the claim says nothing of groups; the userinfo endpoint is asked then', async () => {
  const { provider: idp, ask } = await provider();
  idp.token = () => withIdToken(idp, { groups: undefined });
  for (const groups of [['Ops'], []]) {
    idp.userinfo = () => ({ body: { sub: 'ann', groups } });
    expect(await ask('ann', REFRESHING)).toEqual({ found: 'groups', groups, tokens: REFRESHING });
  }
  expect(idp.asked.at(-1)).toMatchObject({ endpoint: 'userinfo', authorization: 'Bearer a2' });
  for (const answer of [{ body: { sub: 'ann' } }, { status: 401, body: '' }, { status: 500, body: '' }]) {
    idp.userinfo = () => answer;
    expect(await ask('ann', REFRESHING)).toMatchObject({ found: 'nothing', tokens: REFRESHING });
  }
});

test('without an ID token the userinfo endpoint is asked with the new access token', async () => {
  const { provider: idp, ask } = await provider();
  idp.token = () => ({ body: { access_token: 'a2', refresh_token: 'r2' } });
  idp.userinfo = () => ({ body: { sub: 'ann', groups: 'team, Ops' } });
  expect(await ask('ann', REFRESHING)).toEqual({
    found: 'groups',
    groups: ['team', 'Ops'],
    tokens: { refreshToken: 'r2' },
  });
  expect(idp.asked.at(-1)).toMatchObject({ endpoint: 'userinfo', authorization: 'Bearer a2' });
});

test('without a refresh token the userinfo endpoint is asked with the access token of the sign-in', async () => {
  const { provider: idp, ask } = await provider();
  idp.userinfo = () => ({ body: { sub: 'ann', groups: ['team'] } });
  const tokens = { accessToken: 'a1' };
  expect(await ask('ann', tokens)).toEqual({ found: 'groups', groups: ['team'], tokens });
  expect(idp.asked.map(({ endpoint }) => endpoint)).toEqual(['discovery', 'userinfo']);
});

test('a grant that was revoked, and an access token that is not known any more, end the session', async () => {
  const { provider: idp, ask } = await provider();
  idp.token = () => ({ status: 400, body: { error: 'invalid_grant' } });
  idp.userinfo = () => ({ status: 401, body: '' });
  expect(await ask('ann', REFRESHING)).toMatchObject({ found: 'gone' });
  expect(await ask('ann', { accessToken: 'a1' })).toMatchObject({ found: 'gone' });
});

const USELESS: [what: string, answer: (idp: OidcProvider) => { status?: number; body: unknown }][] = [
  ['an outage', () => ({ status: 503, body: 'away' })],
  ['too many requests', () => ({ status: 429, body: { error: 'slow_down' } })],
  ['a wrong client secret', () => ({ status: 401, body: { error: 'invalid_client' } })],
  ['a page of HTML', () => ({ body: '<html>' })],
  ['an empty object', () => ({ body: {} })],
  ['an ID token about somebody else', (idp) => withIdToken(idp, { sub: 'ben' })],
  ['an ID token for another client', (idp) => withIdToken(idp, { aud: ['other'] })],
  ['an ID token of another issuer', (idp) => withIdToken(idp, { iss: 'https://elsewhere.example' })],
  ['an ID token that has expired', (idp) => withIdToken(idp, { exp: 1 })],
  ['an ID token that is none', () => ({ body: { access_token: 'a2', id_token: 'x.y.z' } })],
];
const withIdToken = (idp: OidcProvider, different: object) => ({
  body: { access_token: 'a2', id_token: idp.idToken(claims(idp, different)) },
});

test.each(USELESS)('%s tells nothing, neither good nor bad', async (_what, answer) => {
  const { provider: idp, ask } = await provider();
  idp.token = () => answer(idp);
  expect(await ask('ann', REFRESHING)).toMatchObject({ found: 'nothing', tokens: REFRESHING });
});

test.each([
  ['an outage', { status: 500, body: '' }],
  ['no groups claim', { body: { sub: 'ann' } }],
  ['somebody else', { body: { sub: 'ben', groups: ['Ops'] } }],
])('a userinfo endpoint that answers %s tells nothing', async (_what, answer) => {
  const { provider: idp, ask } = await provider();
  idp.userinfo = () => answer;
  expect(await ask('ann', { accessToken: 'a1' })).toMatchObject({ found: 'nothing' });
});

test('a rotated refresh token is kept even when what comes after it fails', async () => {
  const { provider: idp, ask } = await provider();
  idp.token = () => ({ body: { access_token: 'a2', refresh_token: 'r2' } });
  expect(await ask('ann', REFRESHING)).toMatchObject({ found: 'nothing', tokens: { refreshToken: 'r2' } });
});

test('a provider that never answers is waited for three seconds, and one that is away not at all', async () => {
  const { provider: idp, ask } = await provider();
  idp.token = () => null;
  const before = performance.now();
  expect(await ask('ann', REFRESHING)).toMatchObject({ found: 'nothing', tokens: REFRESHING });
  expect(performance.now() - before).toBeLessThan(4_500);
  await idp.stop();
  expect(await ask('ann', REFRESHING)).toMatchObject({ found: 'nothing', tokens: REFRESHING });
});

test('the discovery document is read once for many questions', async () => {
  const { provider: idp, ask } = await provider();
  idp.userinfo = () => ({ body: { sub: 'ann', groups: [] } });
  for (let time = 0; time < 5; time += 1) await ask('ann', { accessToken: 'a1' });
  expect(idp.asked.filter(({ endpoint }) => endpoint === 'discovery')).toHaveLength(1);
});
