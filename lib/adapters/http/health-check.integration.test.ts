import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { Resolve } from './guarded-lookup.ts';
import { createHealthCheck } from './health-check.ts';

const LOCAL = new Set(['127.0.0.1']);

async function serve(answer: RequestListener): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, asked };
}

const resolvingTo =
  (...addresses: string[]): Resolve =>
  (_, answer) =>
    answer(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );

test('an answer of 200 is healthy, and is asked for once', async () => {
  const { port, asked } = await serve((_, response) => response.end('x'.repeat(1_000_000)));
  const health = createHealthCheck({ allowedHosts: LOCAL });
  expect(await health.ask(`http://127.0.0.1:${port}/health?deep=1`)).toEqual({
    ok: true,
    why: 'It answered 200.',
  });
  expect(asked).toEqual(['GET /health?deep=1']);
});

test.each([201, 204, 404, 500, 503])('%i is not healthy', async (status) => {
  const { port } = await serve((_, response) => response.writeHead(status).end());
  const health = createHealthCheck({ allowedHosts: LOCAL });
  expect(await health.ask(`http://127.0.0.1:${port}/`)).toEqual({ ok: false, why: `It answered ${status}.` });
});

test('a redirect is not followed, to whatever it leads', async () => {
  const inside = await serve((_, response) => response.end());
  const location = `http://127.0.0.1:${inside.port}/`;
  const { port } = await serve((_, response) => response.writeHead(302, { location }).end());
  const health = createHealthCheck({ allowedHosts: LOCAL });
  expect(await health.ask(`http://127.0.0.1:${port}/`)).toMatchObject({
    ok: false,
    why: expect.stringMatching('302'),
  });
  expect(inside.asked).toEqual([]);
});

test('who does not answer in time is not healthy', async () => {
  const { port } = await serve(() => {});
  const health = createHealthCheck({ allowedHosts: LOCAL, deadlineMs: 100 });
  expect(await health.ask(`http://127.0.0.1:${port}/`)).toEqual({
    ok: false,
    why: 'It did not answer within 0.1 seconds.',
  });
});

test('a name that never resolves is given up in time', async () => {
  const health = createHealthCheck({ allowedHosts: LOCAL, deadlineMs: 100, resolve: () => {} });
  expect(await health.ask('https://platform.example/')).toMatchObject({
    ok: false,
    why: expect.stringMatching('within 0.1'),
  });
});

test('what is inside the network is not asked, however it is spelled or resolved', async () => {
  const { port, asked } = await serve((_, response) => response.end());
  const spelled = [
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
    '0.0.0.0',
  ];
  const health = createHealthCheck({ allowedHosts: new Set() });
  for (const host of spelled) {
    expect(await health.ask(`http://${host}:${port}/`), host).toMatchObject({
      ok: false,
      why: expect.stringMatching('own network'),
    });
  }
  for (const addresses of [['127.0.0.1'], ['::1'], ['169.254.169.254'], ['203.0.113.7', '127.0.0.1']]) {
    const rebound = createHealthCheck({ allowedHosts: LOCAL, resolve: resolvingTo(...addresses) });
    const answer = await rebound.ask(`http://platform.example:${port}/`);
    expect(answer, addresses.join()).toMatchObject({ ok: false, why: expect.stringMatching('own network') });
  }
  expect(asked).toEqual([]);
});

test('a host of the configuration may be inside', async () => {
  const { port } = await serve((_, response) => response.end());
  const health = createHealthCheck({ allowedHosts: new Set(['localhost']) });
  expect(await health.ask(`http://localhost:${port}/`)).toMatchObject({ ok: true });
});

test.each([
  ['nobody listens', 'http://127.0.0.1:1/'],
  ['it is no web address', 'ftp://127.0.0.1/'],
  ['it cannot be read', 'https://'],
])('it answers, and does not throw, when %s', async (_, url) => {
  expect(await createHealthCheck({ allowedHosts: LOCAL }).ask(url)).toMatchObject({ ok: false });
});
