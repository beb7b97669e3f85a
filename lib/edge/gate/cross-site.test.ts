import { NextRequest } from 'next/server';
import { beforeAll, expect, test } from 'vitest';
import { wholeEnv } from '#dev/testing/whole-env.ts';
import { isCrossSite } from './cross-site.ts';

beforeAll(() => wholeEnv({ NEXTAUTH_URL: 'http://localhost:3000' }));

test.each<[who: string, headers: Record<string, string>, crossSite: boolean]>([
  ['a program sends neither header', {}, false],
  ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }, false],
  ['an address typed by hand', { 'sec-fetch-site': 'none' }, false],
  ['a page of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, true],
  ['a page of a sibling domain', { 'sec-fetch-site': 'same-site', origin: 'https://evil.localhost' }, true],
  ['an older browser on our page', { origin: 'http://localhost:3000' }, false],
  [
    'an older browser on our page under another of our names',
    { origin: 'http://internal:8080', host: 'internal:8080' },
    false,
  ],
  ['an older browser on another page', { origin: 'https://evil.example' }, true],
  ['another port of the same machine', { origin: 'http://localhost:4000' }, true],
  ['a sandboxed page', { origin: 'null' }, true],
])('%s', (_who, headers, crossSite) => {
  const request = new NextRequest('http://internal:8080/api/graphql', {
    method: 'POST',
    headers: { host: 'localhost:3000', ...headers },
  });
  expect(isCrossSite(request)).toBe(crossSite);
});
