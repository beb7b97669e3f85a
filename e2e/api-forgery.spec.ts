import { expectDiscreet } from './discretion.ts';
import { expect, test } from './fixtures.ts';
import { ADMINISTRATOR, clientWith, sealSession } from './forged-session.ts';
import { type Ask, ask, graphql, send, sendRaw, verdictOf } from './http.ts';
import { standing } from './standing.ts';
import { startWindow, wholeTick } from './window.ts';

const NEXTAUTH_SECRET = 'the-secret-that-seals-the-sessions-of-this-file';
test.use({ stackOptions: { env: { NEXTAUTH_SECRET } } });

const READ = '{ listDatasets { nodes { label } } }';
const START = 'mutation { startMaintenanceWindow(mode: "NO-ACCESS") }';
type Listed = { listDatasets: { nodes: { label: string }[] } };

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

/** What Next itself answers to a prefetch of what is not prerendered: it runs nothing, and tells nothing. */
const NOTHING = '{}';

const middleware = [
  'middleware',
  'src/middleware',
  'pages/_middleware',
  'middleware.ts',
  'proxy',
  'src/proxy',
];
const FORGED: readonly Record<string, string>[] = [
  ...middleware.flatMap((name) => [
    { 'x-middleware-subrequest': name },
    { 'x-middleware-subrequest': Array(5).fill(name).join(':') },
  ]),
  { 'x-middleware-subrequest': 'middleware', 'x-middleware-subrequest-id': '0'.repeat(16) },
  { 'x-middleware-next': '1' },
  { 'x-middleware-skip': '1' },
  { 'x-middleware-rewrite': '/datasets' },
  { 'x-middleware-redirect': '/datasets' },
  { 'x-middleware-override-headers': 'cookie', 'x-middleware-request-cookie': '' },
  { 'x-middleware-prefetch': '1', purpose: 'prefetch' },
  { 'x-nextjs-data': '1' },
  { 'x-matched-path': '/datasets' },
  { 'x-now-route-matches': '1=datasets' },
  { 'x-invoke-path': '/datasets', 'x-invoke-status': '200', 'x-invoke-output': '/datasets' },
  { 'x-original-url': '/api/health/live', 'x-rewrite-url': '/api/health/live' },
  { 'x-forwarded-uri': '/api/health/live', 'x-forwarded-host': 'elsewhere.example' },
  { 'x-http-method-override': 'GET', 'x-http-method': 'GET', 'x-method-override': 'GET' },
  { 'x-prerender-revalidate': 'x', 'next-resume': '1' },
];

test('headers that only the server itself may set carry no user through NO-ACCESS', async ({ as, stack }) => {
  const user = await as('user');
  const { listDatasets } = await user.ask<Listed>(READ);
  const label = listDatasets.nodes[0]?.label ?? '';
  await startWindow(await as('admin'), 'NO-ACCESS');
  await wholeTick(stack);
  const before = await standing(stack);
  const refused: readonly Ask[] = [
    ask('GET /datasets'),
    ask('POST /datasets'),
    ask('GET /admin/settings'),
    ask('POST /admin/settings'),
    ask('DELETE /api/no-such'),
    graphql(READ),
    graphql('mutation { stopMaintenanceWindow }'),
  ];
  for (const forged of FORGED) {
    for (const asked of refused) {
      const about = `${asked.method} ${asked.path} ${JSON.stringify(forged)}`;
      const answer = await send(user.http, { ...asked, headers: { ...asked.headers, ...forged } });
      const text = await answer.text();
      if (text !== NOTHING) expect.soft(answer.status(), about).toBe(503);
      expect.soft(text, about).not.toContain(label);
    }
  }
  expect(await standing(stack)).toEqual(before);
});

test('nor do they carry a user to the administrators, or nobody past the sign-in', async ({
  as,
  playwright,
  stack,
}) => {
  const user = (await as('user')).http;
  const nobody = await playwright.request.newContext({ baseURL: stack.baseURL });
  for (const headers of FORGED) {
    for (const [client, asked, wanted] of [
      [user, ask('GET /admin/settings'), /^403 page/],
      [user, ask('POST /admin/settings'), /^403 problem NOT_ADMINISTRATOR$/],
      [nobody, ask('GET /datasets'), /^307 \/signin$/],
      [nobody, ask('GET /api/maintenance'), /^401 problem NOT_SIGNED_IN$/],
    ] as const) {
      const about = `${asked.method} ${asked.path} ${JSON.stringify(headers)}`;
      const answer = await send(client, { ...asked, headers });
      const text = await answer.text();
      if (text !== NOTHING) expect.soft(await verdictOf(answer), about).toMatch(wanted);
      expect.soft(text, about).not.toContain('Start maintenance');
    }
  }
  await nobody.dispose();
});

const SPELLINGS = [
  '/_next/static/../../datasets',
  '/_next/static/..%2f..%2fdatasets',
  '/_next/static/%2e%2e/%2e%2e/datasets',
  '/api/auth/../../datasets',
  '/api/auth/..%2f..%2fdatasets',
  '/api/health/live/../../../datasets',
  '/signin/../datasets',
  '/signin/..%2fdatasets',
  '//datasets',
  '/./datasets',
  '/datasets/',
  '/datasets/.',
  '/%64atasets',
  '/datasets%2f',
  '/datasets;/signin',
  '/datasets?/_next/static/',
  '/datasets#/_next/static/',
  '/DATASETS',
  '/datasets.rsc',
  '/datasets.json',
  '/datasets.segments/_tree.segment.rsc',
  '/_next/data/x/datasets.json',
  '/icon.svg/../datasets',
  'http://localhost/_next/static/../../datasets',
];

test('no spelling of a path shows a page in NO-ACCESS', async ({ as, stack }) => {
  const user = await as('user');
  const { listDatasets } = await user.ask<Listed>(READ);
  const label = listDatasets.nodes[0]?.label ?? '';
  const { cookies } = await user.http.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const page = (path: string) => sendRaw(stack.baseURL, ask(`GET ${path}`, { cookie }));
  expect((await page('/datasets')).text).toContain(label);

  await startWindow(await as('admin'), 'NO-ACCESS');
  for (const path of SPELLINGS) {
    const { status, text } = await page(path);
    expect.soft(text, path).not.toContain(label);
    expect.soft([307, 308, 400, 404, 503], path).toContain(status);
    expectDiscreet(text, path);
  }
});
