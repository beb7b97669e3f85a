import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { FORM, form, JSON_BODY, outcomeOf, READ, watched } from '#dev/testing/graphql/encodings.ts';
import { gatedServer, post } from '#dev/testing/graphql/gated-server.ts';

const UTF16 = new Uint8Array(Buffer.from(`\uFEFF${JSON.stringify({ query: READ })}`, 'utf16le'));
const GZIPPED = new Uint8Array(gzipSync(JSON.stringify({ query: READ })));

test.each([
  ['a batch', post(`[${JSON.stringify({ query: READ })}]`, JSON_BODY), '400 BAD_REQUEST', /one operation/],
  ['an empty batch', post('[]', JSON_BODY), '400 BAD_REQUEST', /one operation/],
  [
    'a batch in a batch',
    post(`[[${JSON.stringify({ query: READ })}]]`, JSON_BODY),
    '400 BAD_REQUEST',
    /one operation/,
  ],
  [
    'a form with files',
    post('--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
    '415 UNSUPPORTED_MEDIA_TYPE',
    /no file uploads/,
  ],
  [
    'plain text',
    post(JSON.stringify({ query: READ }), { 'content-type': 'text/plain' }),
    '415 UNSUPPORTED_MEDIA_TYPE',
    /application\/json/,
  ],
  [
    'a type that every object has',
    post(JSON.stringify({ query: READ }), { 'content-type': 'constructor' }),
    '415 UNSUPPORTED_MEDIA_TYPE',
    /application\/json/,
  ],
  [
    'two types',
    post(JSON.stringify({ query: READ }), { 'content-type': 'application/json, text/plain' }),
    '415 UNSUPPORTED_MEDIA_TYPE',
    /application\/json/,
  ],
  [
    'UTF-16, said so',
    post(UTF16, { 'content-type': 'application/json; charset=utf-16' }),
    '415 UNSUPPORTED_MEDIA_TYPE',
    /UTF-8/,
  ],
  ['UTF-16, not said so', post(UTF16, JSON_BODY), '400 BAD_REQUEST', /UTF-8/],
  [
    'two charsets',
    post(JSON.stringify({ query: READ }), {
      'content-type': 'application/json; charset=utf-8; charset=utf-16',
    }),
    '415 UNSUPPORTED_MEDIA_TYPE',
    /UTF-8/,
  ],
  [
    'UTF-7 for application/graphql',
    post(READ, { 'content-type': 'application/graphql; charset=utf-7' }),
    '415 UNSUPPORTED_MEDIA_TYPE',
    /UTF-8/,
  ],
  ['bytes that are no text', post(new Uint8Array([0x7b, 0xff, 0x7d]), JSON_BODY), '400 BAD_REQUEST', /UTF-8/],
  ['text in JSON', post('"{ __typename }"', JSON_BODY), '400 BAD_REQUEST', /object/],
  ['null in JSON', post('null', JSON_BODY), '400 BAD_REQUEST', /object/],
  ['JSON that breaks off', post('{"query', JSON_BODY), '400 BAD_REQUEST', /not valid JSON/],
  [
    'variables in a form that are no JSON',
    post(form({ query: READ, variables: '{' }), FORM),
    '400 BAD_REQUEST',
    /variables/,
  ],
  [
    'extensions in a form that are a list',
    post(form({ query: READ, extensions: '[]' }), FORM),
    '400 BAD_REQUEST',
    /extensions/,
  ],
])('%s is refused in words, and nothing runs', async (_what, request, verdict, words) => {
  const server = gatedServer({ schema: watched.schema });
  const answer = await server.ask(request);
  const { errors } = await answer.json();
  expect(`${answer.status} ${errors[0].extensions.code}`).toBe(verdict);
  expect(errors[0].message).toMatch(words);
  expect(errors[0].extensions.processed).toBe(false);
  expect([...watched.ran(), ...server.decisions]).toEqual([]);
});

test.each(['gzip', 'br', 'deflate', 'identity, gzip', 'x-gzip'])(
  'a body in %s is refused unread: nothing is ever unpacked',
  async (coding) => {
    const request = post(GZIPPED, { ...JSON_BODY, 'content-encoding': coding });
    const answer = await gatedServer({ schema: watched.schema }).ask(request);
    expect([answer.status, answer.headers.get('accept-encoding')]).toEqual([415, 'identity']);
    expect(request.bodyUsed).toBe(false);
  },
);

test('Content-Encoding: identity is no coding', async () => {
  expect(
    await outcomeOf(post(JSON.stringify({ query: READ }), { ...JSON_BODY, 'content-encoding': 'identity' })),
  ).toBe('Query.listShares');
});
