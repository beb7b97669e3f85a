import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unstable_doesMiddlewareMatch as doesMiddlewareMatch } from 'next/experimental/testing/server.js';
import { expect, test } from 'vitest';
import { NOT_FOUND_ROUTES, ROUTES } from '#lib/domain/gate/surfaces.ts';
import { config } from '../../../middleware.ts';
import { appRoutes, publicFiles } from './app-routes.ts';
import { ungatedHandlers } from './ungated-handlers.ts';
import { withValues } from './with-values.ts';

const found = [...appRoutes(), ...publicFiles()];
const listed = [...Object.keys(ROUTES), ...NOT_FOUND_ROUTES];
/** Served by Next itself from the build. */
const NOT_IN_APP = '/_next/static/[...file]';

test('the table lists every page, handler and file of app/ and public/, and nothing that is not there', () => {
  const paths = found.map(({ path }) => path);
  expect([...new Set(paths)].sort()).toEqual(listed.filter((path) => path !== NOT_IN_APP).sort());
});

test('middleware stands in front of every listed route, and of whatever else there may be', () => {
  for (const route of [
    ...listed,
    '/nowhere',
    '/api/nowhere',
    '/_next/image',
    '/_next/data/x/datasets.json',
  ]) {
    const matches = doesMiddlewareMatch({ config, url: withValues(route), nextConfig: {} });
    expect(matches, route).toBe(true);
  }
});

/** next-auth's own; GraphQL, which asks with the parsed document; and what only has a session checked again. */
const NOT_WRAPPED = [
  'GET /api/auth/[...nextauth]',
  'GET /api/graphql',
  'GET /api/session/recheck',
  'OPTIONS /api/graphql',
  'POST /api/auth/[...nextauth]',
  'POST /api/graphql',
];

test('every method of every route handler goes through the gate by itself, but for those that are named here', async () => {
  expect(await ungatedHandlers(appRoutes())).toEqual(NOT_WRAPPED);
});

test('a method beside a gated one is noticed, however it is exported', async () => {
  const halfGated = appRoutes(join(import.meta.dirname, 'half-gated'));
  expect(halfGated.map(({ path }) => path).sort()).toEqual([
    '/by-function',
    '/by-hand',
    '/by-list',
    '/whole',
  ]);
  expect(await ungatedHandlers(halfGated)).toEqual([
    'DELETE /by-list',
    'PATCH /by-hand',
    'POST /by-function',
    'PUT /by-list',
  ]);
});

test('pages are under app/ only: nothing of the older router, which this walk does not see', () => {
  for (const folder of ['pages', 'src']) expect(appRoutes(folder), folder).toEqual([]);
});

const TREE: Record<string, string | null> = {
  'page.tsx': '/',
  '(group)/hidden/page.jsx': '/hidden',
  '(a)/(b)/deep/[id]/route.js': '/deep/[id]',
  'shop/@modal/cart/page.tsx': '/shop/cart',
  'feed/(..)photo/[id]/page.tsx': '/photo/[id]',
  'feed/(.)post/page.ts': '/feed/post',
  'feed/a/(...)photo/page.tsx': '/photo',
  'docs/[[...slug]]/page.tsx': '/docs/[[...slug]]',
  '_private/page.tsx': null,
  'layout.tsx': null,
  'pages.tsx': null,
  'route.test.ts': null,
  'robots.txt': '/robots.txt',
  'sitemap.ts': '/sitemap.xml',
  'manifest.ts': '/manifest.webmanifest',
  'apple-icon.png': '/apple-icon.png',
  'deep/opengraph-image.tsx': '/deep/opengraph-image',
};

test('the walk sees groups, parallel and intercepting routes, and metadata files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'app-routes-'));
  for (const file of Object.keys(TREE)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  const seen = Object.fromEntries(
    appRoutes(folder).map(({ path, source }) => [
      source.slice(source.lastIndexOf('app-routes-')).replace(/^[^/]*\//, ''),
      path,
    ]),
  );
  rmSync(folder, { recursive: true });
  expect(seen).toEqual(Object.fromEntries(Object.entries(TREE).filter(([, path]) => path !== null)));
});
