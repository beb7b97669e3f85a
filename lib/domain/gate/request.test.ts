import { expect, test } from 'vitest';
import { classifyRequest } from './request.ts';

const table: [method: string, path: string, route: string | null, access: string][] = [
  ['GET', '/', 'page', 'read'],
  ['GET', '/datasets', 'page', 'read'],
  ['HEAD', '/datasets', 'page', 'read'],
  ['OPTIONS', '/datasets', 'page', 'read'],
  ['POST', '/datasets', 'page', 'write'],
  ['PUT', '/datasets', 'page', 'write'],
  ['PATCH', '/datasets', 'page', 'write'],
  ['DELETE', '/datasets', 'page', 'write'],
  ['PROPFIND', '/datasets', 'page', 'write'],
  ['get', '/datasets', 'page', 'write'],
  ['GET', '/datasets/abc', 'page', 'read'],
  ['GET', '/datasets/abc/edit', 'page', 'read'],
  ['GET', '/admin/settings', 'administrators-page', 'read'],
  ['POST', '/admin/settings', 'administrators-page', 'write'],
  ['POST', '/api/graphql', 'graphql', 'write'],
  ['GET', '/api/graphql', 'graphql', 'write'],
  ['GET', '/report/abc', 'open-page', 'open'],
  ['POST', '/report/abc', 'open-page', 'write'],
  ['GET', '/signin', 'open-page', 'open'],
  ['POST', '/signin', 'open-page', 'write'],
  ['POST', '/api/auth/callback/demo', 'open', 'open'],
  ['GET', '/api/maintenance', 'open', 'open'],
  ['GET', '/api/maintenance/holds', 'api', 'read'],
  ['PATCH', '/api/maintenance/holds', 'api', 'write'],
  ['GET', '/api/health/live', 'open', 'open'],
  ['GET', '/api/health/ready', 'open', 'open'],
  ['POST', '/api/cron/maintenance', 'open', 'open'],
  ['GET', '/api/metrics', 'open', 'open'],
  ['GET', '/_next/static/chunks/a.js', 'open-page', 'open'],
];

test.each(table)('%s %s is %s, %s', (method, path, route, access) => {
  expect(classifyRequest(method, path)).toMatchObject({ route, access });
});

test.each([
  '/api',
  '/api/anything',
  '/apiary',
  '/api/graphql/',
  '/api//graphql',
  '/API/graphql',
  '/signin/x',
  '/report/abc/x',
  '/report/',
  '/report/..%2fdatasets',
  '/report/%2e%2e%2Fdatasets',
  '/api/auth',
  '/api/auth/',
  '/api/auth/session/',
  '/api/auth/..%2f..%2fdatasets',
  '/api/auth/%2E%2e%5Cdatasets',
  '/api/authority',
  '/api/maintenance-x',
  '/_next/image',
  '/_next/static/',
  '/_next/static//x',
  '/datasets/',
  '/en/datasets',
  '/datasets.rsc',
  '/datasets.json',
  '/_next/data/x/datasets.json',
  '/datasets//edit',
  '/datasets/a/b/c',
  '/Datasets',
  '/%64atasets',
  '/datasets/_next/static/a.js',
  '/datasets?next=/api/health/live',
  '//datasets',
  'datasets',
  '',
  '/constructor',
  '/__proto__',
])('%s is not classified, so it counts as a write by whatever method', (path) => {
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST']) {
    expect(classifyRequest(method, path)).toMatchObject({ route: null, access: 'write' });
  }
});

test('what programs ask for is answered as to programs, also where nothing is', () => {
  for (const path of ['/api', '/api/anything', '/api/maintenance', '/api/graphql']) {
    expect(classifyRequest('GET', path).api, path).toBe(true);
  }
  for (const path of ['/', '/apiary', '/datasets', '/nowhere']) {
    expect(classifyRequest('GET', path).api, path).toBe(false);
  }
});
