import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { RequestErrorCode } from '#lib/graphql/request-error.ts';
import { JSON_BODY, READ, watched } from '../graphql/encodings.ts';
import { gatedServer, post, postJson } from '../graphql/gated-server.ts';
import { codesUnder } from './code-tables.ts';

/** What the server's library says by itself; the others are ours. */
type LibraryCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INTERNAL_SERVER_ERROR'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'REQUEST_ENTITY_TOO_LARGE';

/** A request that is answered with each code. */
const SAMPLES: Readonly<Record<RequestErrorCode | LibraryCode, () => Request>> = {
  BAD_REQUEST: () => post('{', JSON_BODY),
  GRAPHQL_PARSE_FAILED: () => postJson({ query: '{' }),
  GRAPHQL_VALIDATION_FAILED: () => postJson({ query: '{ nothing }' }),
  INTERNAL_SERVER_ERROR: () => postJson({ query: READ }),
  OPERATION_RESOLUTION_FAILURE: () => postJson({ query: READ, operationName: 'Other' }),
  PERSISTED_QUERY_HASH_MISMATCH: () => postJson({ query: READ, extensions: hash }),
  PERSISTED_QUERY_NOT_SUPPORTED: () => postJson({ extensions: hash }),
  REQUEST_ENTITY_TOO_LARGE: () => post('x'.repeat(300_000), JSON_BODY),
  UNSUPPORTED_MEDIA_TYPE: () => post(READ, { 'content-type': 'text/plain' }),
};
const hash = { persistedQuery: { version: 1, sha256Hash: 'x' } };

/** Names in the library's source that are none of an answer's. */
const NO_CODES: readonly string[] = ['NODE_ENV'];

const rows = codesUnder('### GraphQL requests that are not understood');

test('the document has every code that a request can fail with, once', () => {
  expect(rows.map(([code]) => code)).toEqual(Object.keys(SAMPLES).sort());
});

test('the library in use knows no other code', () => {
  const folder = dirname(fileURLToPath(import.meta.resolve('graphql-yoga')));
  const said = globSync('**/*.js', { cwd: folder }).flatMap((file) => [
    ...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/['"]([A-Z]+(?:_[A-Z]+)+)['"]/g),
  ]);
  const codes = new Set(said.map(([, word]) => word).filter((word) => !NO_CODES.includes(`${word}`)));
  expect([...codes].filter((code) => !Object.hasOwn(SAMPLES, `${code}`))).toEqual([]);
  expect(codes).toContain('GRAPHQL_PARSE_FAILED');
});

test.each(rows)(
  'the document says of %s with which status it comes, and whether anything was executed',
  async (...row) => {
    const [code = '', status, , executed] = row;
    const sample = SAMPLES[code as keyof typeof SAMPLES];
    const broken = code === 'INTERNAL_SERVER_ERROR';
    // Without services every resolver fails.
    const server = gatedServer(broken ? {} : { schema: watched.schema });
    const answer = await server.ask(sample());
    const { errors } = await answer.json();
    expect([answer.status, errors[0].extensions.code]).toEqual([Number(status), code]);
    if (!broken) expect([executed, ...watched.ran()]).toEqual(['no']);
  },
);
