import { expect, test } from 'vitest';
import { classifyRequest } from './request.ts';

const open = 'open';
const table: [method: string, path: string, kind: string, access?: string][] = [
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
  ['GET', '/api/anything', 'api', 'read'],
  ['PATCH', '/api/anything', 'api', 'write'],
  ['GET', '/api', 'api', 'read'],
  ['GET', '/apiary', 'page', 'read'],
  ['POST', '/api/graphql', 'graphql-endpoint'],
  ['GET', '/api/graphql', 'graphql-endpoint'],
  ['POST', '/api/graphql/', 'api', 'write'],
  ['GET', '/signin', open],
  ['POST', '/signin', 'page', 'write'],
  ['GET', '/signin/x', 'page', 'read'],
  ['POST', '/api/auth/callback/demo', open],
  ['POST', '/api/authority', 'api', 'write'],
  ['GET', '/api/maintenance', open],
  ['GET', '/api/maintenance-x', 'api', 'read'],
  ['GET', '/api/health/live', open],
  ['GET', '/api/health/ready', open],
  ['POST', '/api/cron/maintenance', open],
  ['GET', '/_next/static/chunks/a.js', open],
  ['GET', '/_next/image', 'page', 'read'],
  ['GET', '/datasets/_next/static/a.js', 'page', 'read'],
  ['GET', '/datasets?next=/api/health/live', 'page', 'read'],
];

test.each(table)('%s %s is %s %s', (method, path, kind, access) => {
  const surface = classifyRequest(method, path);
  expect(surface.kind).toBe(kind);
  expect('access' in surface ? surface.access : undefined).toBe(access);
});
