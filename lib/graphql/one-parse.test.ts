import { describe, expect, test } from 'vitest';
import { FORM, form, get, JSON_BODY, outcomeOf, READ, WRITE } from '#dev/testing/graphql/encodings.ts';
import { post } from '#dev/testing/graphql/gated-server.ts';

const quoted = { read: JSON.stringify(READ), write: JSON.stringify(WRITE) };
const sent = (body: string) => post(body, JSON_BODY);

describe('of a key that comes twice the last counts, for the decision as for the execution', () => {
  test.each([
    [
      'a write after a read',
      `{"query": ${quoted.read}, "query": ${quoted.write}}`,
      'Mutation.deleteDataset',
      '503 MAINTENANCE_READ_ONLY',
    ],
    [
      'a read after a write',
      `{"query": ${quoted.write}, "query": ${quoted.read}}`,
      'Query.listShares',
      'Query.listShares',
    ],
    [
      'the same key in another spelling',
      `{"query": ${quoted.read}, "\\u0071uery": ${quoted.write}}`,
      'Mutation.deleteDataset',
      '503 MAINTENANCE_READ_ONLY',
    ],
  ])('%s', async (_what, body, open, readOnly) => {
    expect(await outcomeOf(sent(body))).toBe(open);
    expect(await outcomeOf(sent(body), 'READ-ONLY')).toBe(readOnly);
  });

  test('a name of an operation', async () => {
    const two = JSON.stringify(`query A ${READ} mutation B { deleteDataset(datasetUri: "x") }`);
    const body = (first: string, last: string) =>
      `{"query": ${two}, "operationName": "${first}", "operationName": "${last}"}`;
    expect(await outcomeOf(sent(body('A', 'B')))).toBe('Mutation.deleteDataset');
    expect(await outcomeOf(sent(body('A', 'B')), 'READ-ONLY')).toBe('503 MAINTENANCE_READ_ONLY');
    expect(await outcomeOf(sent(body('B', 'A')), 'READ-ONLY')).toBe('Query.listShares');
  });

  test('in the address of a POST nothing counts', async () => {
    const request = new Request(`http://localhost/api/graphql?${form({ query: READ, operationName: 'A' })}`, {
      method: 'POST',
      headers: { ...JSON_BODY, accept: 'application/graphql-response+json' },
      body: `{"query": ${quoted.write}}`,
    });
    expect(await outcomeOf(request, 'READ-ONLY')).toBe('503 MAINTENANCE_READ_ONLY');
  });
});

const PROTO = `{"query": ${quoted.write}}`;
const WITH_VARIABLE = JSON.stringify('query ($uri: String!) { getShare(shareUri: $uri) { shareUri } }');

describe('keys that every object has are keys like any other', () => {
  test.each([
    ['__proto__ instead of a body', `{"__proto__": ${PROTO}}`, '400 BAD_REQUEST'],
    ['__proto__ beside a query', `{"query": ${quoted.read}, "__proto__": ${PROTO}}`, '400 BAD_REQUEST'],
    ['constructor beside a query', `{"query": ${quoted.read}, "constructor": ${PROTO}}`, '400 BAD_REQUEST'],
    ['__proto__ with nothing in it', `{"query": ${quoted.read}, "__proto__": null}`, 'Query.listShares'],
    [
      '__proto__ instead of a variable',
      `{"query": ${WITH_VARIABLE}, "variables": {"__proto__": {"uri": "x"}}}`,
      '400',
    ],
    [
      '__proto__ beside a variable',
      `{"query": ${WITH_VARIABLE}, "variables": {"uri": "x", "__proto__": {"uri": "y"}}}`,
      'Query.getShare',
    ],
    [
      '__proto__ among extensions',
      `{"query": ${quoted.read}, "extensions": {"__proto__": {"persistedQuery": {}}}}`,
      'Query.listShares',
    ],
    [
      'constructor among extensions',
      `{"query": ${quoted.read}, "extensions": {"constructor": {"prototype": {}}}}`,
      'Query.listShares',
    ],
    [
      '__proto__ for operationName',
      `{"query": ${quoted.read}, "operationName": "__proto__"}`,
      '400 OPERATION_RESOLUTION_FAILURE',
    ],
  ])('%s', async (_what, body, verdict) => {
    expect(await outcomeOf(sent(body))).toBe(verdict);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).query).toBeUndefined();
  });

  test.each(['__proto__', 'constructor', 'prototype', '__proto__[query]', 'query.__proto__'])(
    '%s in a form and in an address mean nothing',
    async (name) => {
      const text = `${form({ query: READ })}&${encodeURIComponent(name)}=${encodeURIComponent(WRITE)}`;
      expect(await outcomeOf(post(text, FORM), 'READ-ONLY')).toBe('Query.listShares');
      expect(await outcomeOf(get(text), 'READ-ONLY')).toBe('Query.listShares');
    },
  );

  test('they name no root field', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      expect(await outcomeOf(sent(JSON.stringify({ query: `{ ${name} }` })), 'READ-ONLY')).toBe(
        '503 MAINTENANCE_READ_ONLY',
      );
    }
  });
});
