import { expect, test } from 'vitest';
import { returnPath } from './return-path.ts';

test.each([
  ['/datasets', '/datasets'],
  ['/datasets?term=a%20b&page=2#top', '/datasets?term=a%20b&page=2#top'],
  ['/environments/../shares', '/shares'],
])('signing in leads back to a path of this site: %s', (wanted, path) => {
  expect(returnPath(wanted)).toBe(path);
});

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
  'datasets',
  '',
  '/signin?callbackUrl=/signin',
  '/api/auth/signout',
])('signing in never leads elsewhere: %j', (wanted) => {
  expect(returnPath(wanted)).toBe('/');
});

test('without a wish, or with two, signing in leads to the overview', () => {
  expect(returnPath(undefined)).toBe('/');
  expect(returnPath(['/datasets', '/shares'])).toBe('/');
});
