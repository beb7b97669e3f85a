import { expectDiscreet } from './discretion.ts';
import { expect, test } from './fixtures.ts';
import { ADMINISTRATOR, clientWith, sealSession } from './forged-session.ts';
import { ask, graphql, send, verdictOf } from './http.ts';
import { standing } from './standing.ts';

const NEXTAUTH_SECRET = 'the-secret-that-seals-the-sessions-of-this-file';
test.use({ stackOptions: { env: { NEXTAUTH_SECRET } } });

const READ = '{ listDatasets { nodes { label } } }';
const START = 'mutation { startMaintenanceWindow(mode: "NO-ACCESS") }';

const CASES: Record<string, () => Promise<string>> = {
  'has expired': () => sealSession(NEXTAUTH_SECRET, { ageLeftSeconds: -60 }),
  'was sealed with another secret': () => sealSession('a-secret-that-is-not-the-one-of-this-server'),
  'names nobody': () => sealSession(NEXTAUTH_SECRET, { token: { groups: ['DAAdministrators'] } }),
  'is garbage': async () => 'garbage',
  'is a token without a signature': async () =>
    `${part({ alg: 'none', typ: 'JWT' })}.${part({ ...ADMINISTRATOR, exp: 4e9 })}.`,
  'is empty': async () => '',
  'was changed by one letter': async () => {
    const sealed = await sealSession(NEXTAUTH_SECRET);
    return `${sealed.slice(0, -3)}${sealed.at(-3) === 'A' ? 'B' : 'A'}${sealed.slice(-2)}`;
  },
};
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

for (const [what, session] of Object.entries(CASES)) {
  test(`a session cookie that ${what} is nobody's: 401 for programs, sign-in for pages`, async ({
    playwright,
    stack,
  }) => {
    const before = await standing(stack);
    const client = await clientWith(playwright.request, stack.baseURL, await session());
    const answered: Record<string, string> = {};
    for (const [name, asked] of Object.entries({
      start: graphql(START),
      read: graphql(READ),
      state: ask('GET /api/maintenance'),
      api: ask('GET /api/no-such'),
      page: ask('GET /datasets?page=2'),
      console: ask('GET /admin/settings'),
      action: ask('POST /admin/settings', { 'next-action': '0'.repeat(42) }),
    })) {
      const answer = await send(client, asked);
      answered[name] = await verdictOf(answer);
      expectDiscreet(await answer.text(), name);
    }
    expect(answered).toEqual({
      start: '401 graphql NOT_SIGNED_IN',
      read: '401 graphql NOT_SIGNED_IN',
      state: '401 problem NOT_SIGNED_IN',
      api: '401 problem NOT_SIGNED_IN',
      page: '307 /signin',
      console: '307 /signin',
      action: '401 problem NOT_SIGNED_IN',
    });
    const { location = '' } = (await send(client, ask('GET /datasets?page=2'))).headers();
    expect(new URL(location, stack.baseURL).searchParams.get('callbackUrl')).toBe('/datasets?page=2');
    await client.dispose();
    expect(await standing(stack)).toEqual(before);
  });
}

test('the same cookie, sealed as it should be, is let in: the cases above fail for their own reason', async ({
  playwright,
  stack,
}) => {
  const client = await clientWith(playwright.request, stack.baseURL, await sealSession(NEXTAUTH_SECRET));
  expect(await verdictOf(await send(client, ask('GET /admin/settings')))).toBe('200');
  await client.dispose();
});
