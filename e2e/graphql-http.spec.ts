import { gzipSync } from 'node:zlib';
import { serverAudits } from 'graphql-http';
import { startStack } from '#dev/stack.ts';
import { readResults } from '#dev/testing/graphql/read-results.ts';
import { signIn as signInByHttp } from '../bench/sign-in.ts';
import { expect, test } from './fixtures.ts';
import { send } from './http.ts';
import { endWindow, startWindow } from './window.ts';

const PATH = '/api/graphql';
const FOLLOW = 'subscription { maintenanceWindowStatus { status mode } }';
const said = (status: string, mode: string) => ({ data: { maintenanceWindowStatus: { status, mode } } });

test('every item of the GraphQL over HTTP suite passes against the production build', async ({ stack }) => {
  const cookie = await signInByHttp(stack.baseURL, 'user');
  const audits = serverAudits({
    url: `${stack.baseURL}${PATH}`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), cookie } }),
  });
  expect(audits.length).toBe(61);
  const failed: string[] = [];
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status !== 'ok') failed.push(`${result.id} ${result.name}: ${result.reason}`);
  }
  expect(failed).toEqual([]);
});

test('a subscription tells a user at once of every change, in NO-ACCESS too', async ({ as, stack }) => {
  const administrator = await as('admin');
  const cookie = await signInByHttp(stack.baseURL, 'user');
  const headers = { cookie, accept: 'text/event-stream', 'accept-encoding': 'gzip' };
  const answer = await fetch(`${stack.baseURL}${PATH}?query=${encodeURIComponent(FOLLOW)}`, { headers });
  expect(answer.status).toBe(200);
  const results = readResults(answer);
  const next = async () => (await results.next()).value;
  expect(await next()).toEqual(said('INACTIVE', ''));
  await startWindow(administrator, 'NO-ACCESS');
  expect(await next()).toEqual(said('PENDING', 'NO-ACCESS'));
  await endWindow(administrator);
  expect(await next()).toEqual(said('INACTIVE', ''));
  await answer.body?.cancel().catch(() => {});
});

test('what is packed, uploaded or in another alphabet is refused in words, in every form', async ({ as }) => {
  const { http } = await as('user');
  const body = JSON.stringify({ query: '{ listDatasets { count } }' });
  for (const [headers, data] of [
    [{ 'content-type': 'application/json', 'content-encoding': 'gzip' }, gzipSync(body)],
    [{ 'content-type': 'application/json; charset=utf-16' }, Buffer.from(body, 'utf16le')],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, Buffer.from('--x--')],
  ] as const) {
    const answer = await send(http, { method: 'POST', path: PATH, headers, body: data });
    const { errors } = await answer.json();
    expect
      .soft([answer.status(), errors[0].extensions], JSON.stringify(headers))
      .toEqual([415, { code: 'UNSUPPORTED_MEDIA_TYPE', processed: false }]);
  }
});

test('a server that is told to stop completes its subscriptions and is gone at once', async () => {
  const stack = await startStack({ serverUrl: process.env.STACK_SERVER_URL ?? '' });
  try {
    const cookie = await signInByHttp(stack.baseURL, 'user');
    const answer = await fetch(`${stack.baseURL}${PATH}?query=${encodeURIComponent(FOLLOW)}`, {
      headers: { cookie, accept: 'text/event-stream' },
    });
    const results = readResults(answer);
    expect((await results.next()).value).toEqual(said('INACTIVE', ''));
    const toldAtMs = performance.now();
    const stopped = stack.stop();
    expect(await results.next()).toEqual({ done: true, value: undefined });
    await stopped;
    // A server that does not end by itself is killed after five seconds.
    expect(performance.now() - toldAtMs).toBeLessThan(4_500);
  } finally {
    await stack.stop();
  }
});
