import { NextRequest } from 'next/server';
import { encode } from 'next-auth/jwt';
import { beforeAll, expect, test } from 'vitest';
import { wholeEnv } from '#dev/testing/whole-env.ts';
import { gateRequest } from './gate-request.ts';

// Nothing has read the maintenance state in this process: it is unknown.
beforeAll(() => wholeEnv());

type Who = 'nobody' | 'user' | 'administrator';
const GROUPS = { user: ['team'], administrator: ['DAAdministrators'] };

async function answer(who: Who, method: string, path: string, more: HeadersInit = {}): Promise<Response> {
  const headers = new Headers(more);
  if (who !== 'nobody') {
    const token = { sub: who, groups: GROUPS[who], checkedAt: Math.floor(Date.now() / 1000) };
    headers.set(
      'cookie',
      `next-auth.session-token=${await encode({ token, secret: 'a-secret-for-tests-only' })}`,
    );
  }
  return gateRequest(new NextRequest(`http://127.0.0.1:3000${path}`, { method, headers }));
}

const passes = (response: Response) => response.headers.get('x-middleware-next') === '1';

test('while the state is unknown users read, their writes are refused, and administrators work', async () => {
  expect(passes(await answer('user', 'GET', '/datasets'))).toBe(true);
  expect(passes(await answer('user', 'GET', '/api/maintenance/holds'))).toBe(true);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PURGE']) {
    const page = await answer('user', method, '/datasets');
    expect(page.status, method).toBe(503);
    expect(page.headers.get('retry-after')).toMatch(/^3[0-5]$/);
    expect(await page.text()).toContain('cannot be read at the moment');
    const api = await answer('user', method, '/api/no-such');
    expect(await api.json(), method).toMatchObject({ code: 'MAINTENANCE_STATE_UNKNOWN', processed: false });
    expect(passes(await answer('administrator', method, '/datasets')), method).toBe(true);
  }
});

test('a refused change is a page in the language of who made it', async () => {
  const page = await answer('user', 'POST', '/datasets', { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' });
  expect(page.headers.get('content-language')).toBe('de');
  expect(await page.text()).toMatch(/<html lang="de">[\s\S]*Es wurde nichts gespeichert/);
  const other = await answer('user', 'POST', '/datasets', { 'accept-language': 'fr' });
  expect(await other.text()).toMatch(/<html lang="en">[\s\S]*Nothing was saved/);
});

test('nobody is sent to sign in and back to the page wanted, which is always one of ours', async () => {
  const wanted = async (path: string) => {
    const { status, headers } = await answer('nobody', 'GET', path);
    expect(status).toBe(307);
    const target = new URL(headers.get('location') ?? '');
    expect(target.pathname).toBe('/signin');
    return target.searchParams.get('callbackUrl');
  };
  expect(await wanted('/')).toBeNull();
  expect(await wanted('/datasets?page=2&term=a%26b')).toBe('/datasets?page=2&term=a%26b');
  expect(await wanted('/datasets?callbackUrl=https://elsewhere.example')).toBe(
    '/datasets?callbackUrl=https://elsewhere.example',
  );
});

test.each([
  ['GET', '/admin/settings'],
  ['HEAD', '/admin/settings'],
])('%s %s shows a user a 403 page that no cache keeps', async (method, path) => {
  const response = await answer('user', method, path);
  expect(response.status).toBe(403);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(new URL(response.headers.get('x-middleware-rewrite') ?? '').pathname).toBe('/forbidden');
  expect(passes(await answer('administrator', method, path))).toBe(true);
});

test('an address that is not classified counts as a write, also when it is only looked at', async () => {
  for (const path of ['/administration', '/admin', '/datasets/']) {
    const page = await answer('user', 'GET', path);
    expect(page.status, path).toBe(503);
    expect(new URL(page.headers.get('x-middleware-rewrite') ?? '').pathname).toBe('/maintenance');
  }
  const api = await answer('user', 'GET', '/api/no-such');
  expect(await api.json()).toMatchObject({ code: 'MAINTENANCE_STATE_UNKNOWN', processed: false });
  expect(passes(await answer('administrator', 'GET', '/api/no-such'))).toBe(true);
});

test('what is open passes without anybody signed in, and no more than that', async () => {
  for (const path of [
    '/signin',
    '/api/health/live',
    '/api/maintenance',
    '/api/auth/session',
    '/api/graphql',
  ]) {
    expect(passes(await answer('nobody', 'GET', path)), path).toBe(true);
  }
  for (const path of ['/signin/x', '/api/health', '/api/maintenance/x', '/api/authority', '/api/graphql/x']) {
    expect(passes(await answer('nobody', 'GET', path)), path).toBe(false);
  }
});
