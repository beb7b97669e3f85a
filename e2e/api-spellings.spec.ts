import fc from 'fast-check';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { oddRequests } from '#dev/testing/routes/odd-requests.ts';
import { expectDiscreet } from './discretion.ts';
import { expect, test } from './fixtures.ts';
import { ask, sendRaw } from './http.ts';
import { labelsOf } from './labels.ts';
import type { PlatformClient } from './platform-client.ts';
import { standing } from './standing.ts';
import { startWindow, wholeTick } from './window.ts';

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
  '/en/datasets',
  '/de/datasets',
  '/datasets.rsc',
  '/datasets.json',
  '/datasets.segments/_tree.segment.rsc',
  '/_next/data/x/datasets.json',
  '/icon.svg/../datasets',
  '/_next/static/%5c..%5c..%5cdatasets',
  '/datasets%00',
  'http://localhost/_next/static/../../datasets',
];

async function cookieOf({ http }: PlatformClient): Promise<string> {
  const { cookies } = await http.storageState();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

const holds = (text: string, labels: readonly string[]) =>
  labels.find((label) => text.includes(label)) ?? null;

test('no spelling of a path shows a page in NO-ACCESS', async ({ as, stack }) => {
  const user = await as('user');
  const labels = await labelsOf(user);
  const cookie = await cookieOf(user);
  const page = (path: string) => sendRaw(stack.baseURL, ask(`GET ${path}`, { cookie }));
  expect(holds((await page('/datasets')).text, labels)).not.toBeNull();

  await startWindow(await as('admin'), 'NO-ACCESS');
  for (const path of SPELLINGS) {
    const { status, text } = await page(path);
    expect.soft(holds(text, labels), path).toBeNull();
    expect.soft([307, 308, 400, 404, 503], path).toContain(status);
    expectDiscreet(text, path);
  }
});

/** What Next itself answers to a prefetch of what is not prerendered: it runs nothing, and tells nothing. */
const NOTHING = '{}';

/**
 * What may answer with 200: what tells of maintenance, signs in, has a session confirmed, proves itself by a secret,
 * or judges by the document; and where the files of the build lie, Next tells its router of a page not found.
 */
const OPEN =
  /^\/(signin|report\/[^/]+|logo|icon\.svg|favicon\.ico|api\/(auth\/.+|session\/recheck|graphql|maintenance|health\/(live|ready))|_next\/static\/.*)$/;
/** By which the browser's router asks for a page's data: Next leads these to the page itself. */
const ROUTER_SUFFIX = /(\.rsc|\.segments\/.+\.segment\.rsc)$/;

function expectOpen(baseURL: string, path: string, about: string): void {
  expect(new URL(path, baseURL).pathname.replace(ROUTER_SUFFIX, ''), about).toMatch(OPEN);
}

/** Signing out ends the session that is used here, and the stream never ends. */
const LEFT_OUT = /signout|events|%65vents/i;

test('however a request is spelled, in NO-ACCESS a user sees no data and is answered by nothing but what is open', async ({
  as,
  stack,
}) => {
  test.setTimeout(120_000);
  const user = await as('user');
  const labels = await labelsOf(user);
  const cookie = await cookieOf(user);
  await startWindow(await as('admin'), 'NO-ACCESS');

  const property = fc.asyncProperty(oddRequests, async ({ method, path, headers }) => {
    fc.pre(!LEFT_OUT.test(path));
    const { status, text } = await sendRaw(stack.baseURL, { method, path, headers: { ...headers, cookie } });
    const about = `${method} ${path} ${JSON.stringify(headers)}: ${status}`;
    expect(holds(text, labels), about).toBeNull();
    if (status === 200 && text !== NOTHING) expectOpen(stack.baseURL, path, about);
    if (method !== 'HEAD') expectDiscreet(text, about);
  });
  await fc.assert(property, fuzzRuns('HTTP requests over the wire', 400));
});

test('however a write is spelled, in READ-ONLY it changes nothing', async ({ as, stack }) => {
  test.setTimeout(120_000);
  const cookie = await cookieOf(await as('user'));
  await startWindow(await as('admin'), 'READ-ONLY');
  await wholeTick(stack);
  const before = await standing(stack);

  const property = fc.asyncProperty(oddRequests, async ({ method, path, headers }) => {
    fc.pre(!LEFT_OUT.test(path) && !/^(GET|HEAD|OPTIONS)$/.test(method));
    const { status, text } = await sendRaw(stack.baseURL, { method, path, headers: { ...headers, cookie } });
    if (status === 200 && text !== NOTHING) expectOpen(stack.baseURL, path, text);
  });
  await fc.assert(property, fuzzRuns('Writes over the wire', 200));
  expect(await standing(stack)).toEqual(before);
});
