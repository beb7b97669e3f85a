import { join, resolve } from 'node:path';
import { NextRequest } from 'next/server';
import { describe, expect, test } from 'vitest';
import { appRoutes } from '#dev/testing/routes/app-routes.ts';
import { withValues } from '#dev/testing/routes/with-values.ts';
import { sessionCookie } from '#dev/testing/session-cookie.ts';
import { ADMIN, MEMBER, testApplication } from '#dev/testing/test-application.ts';
import { asThisApplication } from '#dev/testing/this-application.ts';
import { classifyRequest } from '#lib/domain/gate/request.ts';
import type { User } from '#lib/domain/principal.ts';
import type { Mode } from '#lib/domain/window/window.ts';

type Handler = (request: NextRequest, context: unknown) => Promise<Response>;
type Case = { readonly method: string; readonly path: string; readonly handle: Handler };

const ROOT = resolve(import.meta.dirname, '../../..');
const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);
const READ_ONLY_ROUTES = [
  '/api/maintenance/audit/export',
  '/api/maintenance/history/export',
  '/api/maintenance/holds',
  '/api/maintenance/plans/preview',
  '/api/maintenance/preflight',
];
const READ = JSON.stringify({ query: '{ listDatasets { count } }' });

/** Every method that a route handler under `app/` exports, except at addresses that are open. */
async function gatedHandlers(): Promise<Case[]> {
  const cases: Case[] = [];
  for (const { kind, path: route, source } of appRoutes()) {
    const path = withValues(route);
    if (kind !== 'handler' || classifyRequest('GET', path).access === 'open') continue;
    const handlers: Record<string, unknown> = await import(join(ROOT, source));
    for (const [method, handle] of Object.entries(handlers)) {
      // GraphQL over OPTIONS has no document that could be judged, and runs nothing: 405.
      if (!METHODS.has(method) || (method === 'OPTIONS' && path === '/api/graphql')) continue;
      cases.push({ method, path, handle: handle as Handler });
    }
  }
  return cases;
}

/** Straight to the handler: no middleware has seen this request. */
async function ask({ method, path, handle }: Case, user: User | null): Promise<Response> {
  const headers = new Headers({
    'content-type': 'application/json',
    accept: 'application/graphql-response+json',
    ...(user ? { cookie: await sessionCookie(user) } : {}),
  });
  const bodyless = method === 'GET' || method === 'HEAD';
  const url = `http://localhost:3000${path}${bodyless ? `?query=${encodeURIComponent('{ listDatasets { count } }')}` : ''}`;
  return handle(new NextRequest(url, { method, headers, ...(bodyless ? {} : { body: READ }) }), {});
}

async function inMode(mode: Mode): Promise<void> {
  const app = await testApplication();
  const started = await app.maintenance.startWindow(ADMIN, {
    mode,
    reason: null,
    message: null,
    withoutSchedules: true,
  });
  expect(started).toMatchObject({ ok: true });
  await app.snapshot.refresh();
  asThisApplication(app);
}

describe('a route handler that no middleware stands in front of', () => {
  test('refuses users in NO-ACCESS, by every method that it has, unless its address is open', async () => {
    await inMode('NO-ACCESS');
    const cases = await gatedHandlers();
    expect(cases.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/api/graphql', '/api/a', '/api/maintenance/holds']),
    );
    for (const one of cases) {
      const about = `${one.method} ${one.path}`;
      const answer = await ask(one, MEMBER);
      expect.soft(answer.status, about).toBe(503);
      expect.soft(await answer.text(), about).toContain('MAINTENANCE_NO_ACCESS');
      expect.soft((await ask(one, null)).status, about).toBe(401);
      expect.soft([401, 503], about).not.toContain((await ask(one, ADMIN)).status);
    }
  });

  test('refuses in READ-ONLY what is not known to be a read', async () => {
    await inMode('READ-ONLY');
    for (const one of await gatedHandlers()) {
      const reads =
        one.path === '/api/graphql' || (READ_ONLY_ROUTES.includes(one.path) && one.method === 'GET');
      const { status } = await ask(one, MEMBER);
      if (reads) expect.soft(status, `${one.method} ${one.path}`).not.toBe(503);
      else expect.soft(status, `${one.method} ${one.path}`).toBe(503);
    }
  });
});
