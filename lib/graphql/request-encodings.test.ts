import { describe, expect, test } from 'vitest';
import {
  FORM,
  form,
  GRAPHQL,
  get,
  JSON_BODY,
  outcomeOf,
  READ,
  WRITE,
} from '#dev/testing/graphql/encodings.ts';
import { post } from '#dev/testing/graphql/gated-server.ts';

describe.each([
  [
    'JSON',
    () => post(JSON.stringify({ query: READ }), JSON_BODY),
    () => post(JSON.stringify({ query: WRITE }), JSON_BODY),
  ],
  [
    'JSON, spelled in capitals with a charset',
    () => post(JSON.stringify({ query: READ }), { 'content-type': 'Application/JSON ; Charset="UTF-8"' }),
    () => post(JSON.stringify({ query: WRITE }), { 'content-type': 'Application/JSON ; Charset="UTF-8"' }),
  ],
  [
    'JSON after a byte-order mark',
    () => post(`\uFEFF${JSON.stringify({ query: READ })}`, JSON_BODY),
    () => post(`\uFEFF${JSON.stringify({ query: WRITE })}`, JSON_BODY),
  ],
  [
    'JSON of a query after a byte-order mark',
    () => post(JSON.stringify({ query: `\uFEFF${READ}` }), JSON_BODY),
    () => post(JSON.stringify({ query: `\uFEFF${WRITE}` }), JSON_BODY),
  ],
  ['a form', () => post(form({ query: READ }), FORM), () => post(form({ query: WRITE }), FORM)],
  ['application/graphql', () => post(READ, GRAPHQL), () => post(WRITE, GRAPHQL)],
  [
    'application/graphql after a byte-order mark',
    () => post(`\uFEFF${READ}`, GRAPHQL),
    () => post(`\uFEFF${WRITE}`, GRAPHQL),
  ],
] as const)('%s', (_kind, read, write) => {
  test('is read, and decided on by what it asks for', async () => {
    expect(await outcomeOf(read())).toBe('Query.listShares');
    expect(await outcomeOf(write())).toBe('Mutation.deleteDataset');
    expect(await outcomeOf(read(), 'READ-ONLY')).toBe('Query.listShares');
    expect(await outcomeOf(write(), 'READ-ONLY')).toBe('503 MAINTENANCE_READ_ONLY');
    expect(await outcomeOf(read(), 'NO-ACCESS')).toBe('503 MAINTENANCE_NO_ACCESS');
    expect(await outcomeOf(write(), 'NO-ACCESS')).toBe('503 MAINTENANCE_NO_ACCESS');
    expect(await outcomeOf(read(), 'unknown')).toBe('Query.listShares');
    expect(await outcomeOf(write(), 'unknown')).toBe('503 MAINTENANCE_STATE_UNKNOWN');
  });
});

describe('GET', () => {
  test('queries, and is decided on by what it asks for', async () => {
    expect(await outcomeOf(get(form({ query: READ })))).toBe('Query.listShares');
    expect(await outcomeOf(get(form({ query: READ })), 'NO-ACCESS')).toBe('503 MAINTENANCE_NO_ACCESS');
    const twice = form({
      query: `query A ${READ} mutation B { deleteDataset(datasetUri: "x") }`,
      operationName: 'A',
    });
    expect(await outcomeOf(get(twice), 'READ-ONLY')).toBe('Query.listShares');
  });
  test('never writes: 405, and in a window the refusal first', async () => {
    const write = () => get(form({ query: WRITE }));
    expect(await outcomeOf(write())).toBe('405 BAD_REQUEST');
    expect(await outcomeOf(write(), 'READ-ONLY')).toBe('503 MAINTENANCE_READ_ONLY');
    expect(await outcomeOf(write(), 'NO-ACCESS')).toBe('503 MAINTENANCE_NO_ACCESS');
  });
  test('of a parameter that comes twice, decides on the one that is executed', async () => {
    const search = `${form({ query: READ })}&${form({ query: WRITE })}`;
    expect(await outcomeOf(get(search), 'READ-ONLY')).toBe('Query.listShares');
    const turned = `${form({ query: WRITE })}&${form({ query: READ })}`;
    expect(await outcomeOf(get(turned), 'READ-ONLY')).toBe('503 MAINTENANCE_READ_ONLY');
  });
  test('an address that looks like a health check is one of GraphQL', async () => {
    expect(await outcomeOf(get(`${form({ query: READ })}&x=/health`), 'NO-ACCESS')).toBe(
      '503 MAINTENANCE_NO_ACCESS',
    );
  });
});
