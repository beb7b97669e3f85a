import { expect, onTestFinished, test } from 'vitest';
import { type OidcProvider, startOidcProvider } from '#dev/testing/oidc-provider.ts';
import { askOidc } from './ask-oidc.ts';
import { askDemo, demoAccounts } from './demo-accounts.ts';
import { createDemotions } from './demotions.ts';
import { createRecheck, tokensToKeep } from './recheck.ts';

const START = 1_795_000_000;

/** The whole of a re-check, with a provider that answers over HTTP and a clock that stands still. */
async function world() {
  const idp = await startOidcProvider();
  onTestFinished(idp.stop);
  const clock = { seconds: START };
  const client = { issuer: idp.issuer, clientId: 'client', clientSecret: 'secret', groupsClaim: 'groups' };
  const demotions = createDemotions();
  const recheck = createRecheck({
    demotions,
    providers: { oidc: askOidc(client), demo: askDemo(demoAccounts('Ops')) },
    adminGroup: 'Ops',
    nowSeconds: () => clock.seconds,
  });
  return { idp, clock, demotions, recheck };
}

const TOKEN = {
  sub: 'ann',
  sid: 's1',
  endsAt: START + 3_600,
  groups: ['Ops'],
  provider: 'oidc',
  refreshToken: 'r1',
  checkedAt: START - 61,
};

/** Grants every refresh token once, as providers that rotate them do. */
function rotating(idp: OidcProvider, groups: readonly string[]): void {
  let valid = 1;
  idp.token = ({ refresh_token }) => {
    if (refresh_token !== `r${valid}`) return { status: 400, body: { error: 'invalid_grant' } };
    valid += 1;
    const claims = { iss: idp.issuer, aud: 'client', sub: 'ann', exp: 4e9, groups };
    return { body: { access_token: 'a', refresh_token: `r${valid}`, id_token: idp.idToken(claims) } };
  };
}

const grants = (idp: OidcProvider) => idp.asked.filter(({ endpoint }) => endpoint === 'token').length;

test('an administrator who still is one is confirmed as of when the question was asked', async () => {
  const { idp, recheck } = await world();
  rotating(idp, ['Ops', 'new team']);
  expect(await recheck(TOKEN)).toEqual({
    outcome: 'checked',
    token: { ...TOKEN, groups: ['Ops', 'new team'], checkedAt: START, refreshToken: 'r2' },
  });
});

test('an administrator who was taken out of the group is one no more, and their tokens are forgotten', async () => {
  const { idp, recheck } = await world();
  rotating(idp, ['team']);
  const { refreshToken: _forgotten, ...rest } = TOKEN;
  expect(await recheck(TOKEN)).toEqual({
    outcome: 'checked',
    token: { ...rest, groups: ['team'], checkedAt: START },
  });
});

test('a demotion is remembered for the cookies from before it, until the provider confirms again', async () => {
  const { idp, clock, demotions, recheck } = await world();
  rotating(idp, ['team']);
  await recheck(TOKEN);
  expect(demotions.lastOf('s1')).toBe(START);
  expect(demotions.lastOf('another')).toBeUndefined();
  clock.seconds += 31;
  rotating(idp, ['Ops']);
  await recheck(TOKEN);
  expect(demotions.lastOf('s1')).toBeUndefined();
});

test('nobody is asked while the last check is fresh, and nobody about users', async () => {
  const { idp, recheck } = await world();
  const fresh = { ...TOKEN, checkedAt: START - 60 };
  const user = { ...TOKEN, groups: ['team'] };
  expect(await recheck(fresh)).toEqual({ outcome: 'not-due', token: fresh });
  expect(await recheck(user)).toEqual({ outcome: 'not-due', token: user });
  expect(idp.asked).toEqual([]);
});

test('while the provider is away the token stays as it is, so the bypass lapses by itself', async () => {
  const { idp, recheck } = await world();
  await idp.stop();
  expect(await recheck(TOKEN)).toEqual({ outcome: 'unknown', token: TOKEN, why: expect.any(String) });
});

test('a revoked grant ends the session', async () => {
  const { idp, recheck } = await world();
  idp.token = () => ({ status: 400, body: { error: 'invalid_grant' } });
  expect(await recheck(TOKEN)).toMatchObject({ outcome: 'ended' });
});

test('many tabs at once, and those that come a little later with the used token, cost one refresh', async () => {
  const { idp, clock, recheck } = await world();
  rotating(idp, ['Ops']);
  const tabs = await Promise.all(Array.from({ length: 10 }, () => recheck(TOKEN)));
  clock.seconds += 29;
  tabs.push(await recheck(TOKEN));
  for (const tab of tabs)
    expect(tab).toMatchObject({ outcome: 'checked', token: { refreshToken: 'r2', checkedAt: START } });
  expect(grants(idp)).toBe(1);

  clock.seconds = START + 61;
  const next = tabs[0]?.outcome === 'checked' ? tabs[0].token : {};
  expect(await recheck(next)).toMatchObject({ outcome: 'checked', token: { refreshToken: 'r3' } });
});

test('two people are asked about apart', async () => {
  const { recheck } = await world();
  const demo = (sub: string) => recheck({ ...TOKEN, sid: sub, sub, provider: 'demo', refreshToken: 'x' });
  const [admin, user, gone] = await Promise.all([demo('admin'), demo('user'), demo('nobody')]);
  expect(admin).toMatchObject({ outcome: 'checked', token: { groups: ['Ops'] } });
  expect(user).toMatchObject({ outcome: 'checked', token: { groups: [expect.not.stringMatching('Ops')] } });
  expect(gone).toMatchObject({ outcome: 'ended' });
});

test.each([undefined, 'github', 'toString'])(
  'an administrator by the way to sign in %j, which is not configured, is signed out',
  async (provider) => {
    const { recheck } = await world();
    expect(await recheck({ ...TOKEN, provider })).toMatchObject({ outcome: 'ended' });
  },
);

test('a token from before sessions had an id and an end keeps its own in all that follow', async () => {
  const { recheck } = await world();
  const old = { sub: 'ben', groups: ['team'], jti: 'j1', exp: START + 100 };
  expect(await recheck(old)).toMatchObject({ token: { sid: 'j1', endsAt: START + 100 } });
  expect(await recheck({ sub: 'ben' })).toMatchObject({ outcome: 'ended' });
});

test('the cookies of users hold nothing of the provider, those of administrators no more than is needed', () => {
  const tokens = { refreshToken: 'r', accessToken: 'a' };
  expect(tokensToKeep(['team'], tokens, 'Ops')).toEqual({});
  expect(tokensToKeep(['Ops'], tokens, 'Ops')).toEqual({ refreshToken: 'r' });
  expect(tokensToKeep(['Ops'], { accessToken: 'a' }, 'Ops')).toEqual({ accessToken: 'a' });
});
