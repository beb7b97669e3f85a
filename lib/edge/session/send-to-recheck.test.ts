import { NextRequest } from 'next/server';
import { beforeAll, expect, test } from 'vitest';
import { sessionCookie } from '#dev/testing/session-cookie.ts';
import { MEMBER } from '#dev/testing/test-application.ts';
import { wholeEnv } from '#dev/testing/whole-env.ts';
import { arriveAtRecheck, sendToRecheck } from './send-to-recheck.ts';

beforeAll(() => wholeEnv());

const PREFETCHES: Record<string, string>[] = [
  { 'next-router-prefetch': '1', rsc: '1' },
  { 'next-router-segment-prefetch': '/_tree', rsc: '1' },
  { purpose: 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
];

async function person(id: string) {
  const user = { ...MEMBER, id };
  const cookie = await sessionCookie(user);
  const request = (headers: Record<string, string> = {}, method = 'GET') =>
    new NextRequest('http://localhost:3000/datasets?page=2', { method, headers: { ...headers, cookie } });
  return { user, request };
}

test('a look at a page is led to the check and back, ten times and then no more', async () => {
  const { user, request } = await person('looks');
  const led = sendToRecheck(request(), user);
  expect(led?.headers.get('location')).toBe(
    'http://localhost:3000/api/session/recheck?callbackUrl=%2Fdatasets%3Fpage%3D2',
  );
  expect(sendToRecheck(request({}, 'HEAD'), user)).toBeNull();
  for (let turn = 0; turn < 10; turn += 1) {
    expect(sendToRecheck(request(), user)).not.toBeNull();
    expect(await arriveAtRecheck(request())).toBeNull();
  }
  expect(sendToRecheck(request(), user)).toBeNull();
});

test.each(PREFETCHES)(
  'a prefetch by %j is not led there, and where it comes there it takes no turn',
  async (headers) => {
    const { user, request } = await person(JSON.stringify(headers));
    for (let time = 0; time < 30; time += 1) {
      expect(sendToRecheck(request(headers), user)).toBeNull();
      expect((await arriveAtRecheck(request(headers)))?.status).toBe(204);
    }
    expect(sendToRecheck(request(), user)).not.toBeNull();
  },
);
