import { expect, test } from 'vitest';
import { healthUrlProblem, LONGEST_ADDRESS, webAddressProblem } from './web-address.ts';

test.each([
  'https://tickets.example.org/browse/OPS-42?tab=1#top',
  'http://10.1.2.3:8080/health',
  'HTTPS://example.org',
])('%s is an address', (text) => {
  expect(webAddressProblem(text)).toBeNull();
});

test.each([
  ['OPS-42', /https:/],
  ['', /https:/],
  ['//example.org', /https:/],
  ['javascript:alert(1)', /https:/],
  ['data:text/html,hello', /https:/],
  ['ftp://example.org', /https:/],
  ['https://', /https:/],
  ['https://user:secret@example.org', /password/],
  ['https://user@example.org', /user name/],
  [`https://example.org/${'x'.repeat(LONGEST_ADDRESS)}`, /2000 characters/],
])('%s is refused in words', (text, words) => {
  expect(webAddressProblem(text)).toMatch(words);
});

test.each([
  'http://localhost:3000/health',
  'http://127.1/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://0x7f.0.0.1/',
])('a health URL that leads inside, %s, is refused and says how it can be allowed', (text) => {
  expect(healthUrlProblem(text, new Set())).toContain('healthHosts');
});

test('a health URL that leads inside is allowed where the configuration names its host', () => {
  const hosts = new Set(['localhost', '127.0.0.1']);
  expect(healthUrlProblem('http://LOCALHOST:3000/health', hosts)).toBeNull();
  expect(healthUrlProblem('http://2130706433/', hosts)).toBeNull();
  expect(healthUrlProblem('http://127.0.0.2/', hosts)).not.toBeNull();
});
