import { expect, test } from 'vitest';
import { FORM, form, GRAPHQL, JSON_BODY, outcomeOf, READ } from '#dev/testing/graphql/encodings.ts';
import { post, URL_OF_GRAPHQL } from '#dev/testing/graphql/gated-server.ts';

test.each([
  ['JSON', (filler: string) => post(JSON.stringify({ query: READ, variables: { filler } }), JSON_BODY)],
  ['a form', (filler: string) => post(form({ query: READ, filler }), FORM)],
])('a body over the limit is refused: %s', async (_kind, request) => {
  expect(await outcomeOf(request('x'.repeat(100_000)))).toBe('Query.listShares');
  expect(await outcomeOf(request('x'.repeat(300_000)))).toBe('413 REQUEST_ENTITY_TOO_LARGE');
});

test('a body over the limit that does not say its length is refused', async () => {
  const chunk = new TextEncoder().encode(' '.repeat(50_000));
  let sent = 0;
  const body = new ReadableStream({
    pull: (controller) => (sent++ < 100 ? controller.enqueue(chunk) : controller.close()),
  });
  const init = { method: 'POST', headers: JSON_BODY, body, duplex: 'half' } as const;
  const request = new Request(URL_OF_GRAPHQL, init);
  expect(await outcomeOf(request)).toBe('413 REQUEST_ENTITY_TOO_LARGE');
  expect(sent, 'read no further than needed').toBeLessThan(20);
});

test('a document over its own limits is refused before it is read to its end', async () => {
  const words = (count: number) => `{ ${'__typename '.repeat(count)} }`;
  const comments = (count: number) => `${'#\n'.repeat(count)}${READ}`;
  for (const [kind, fits, tooMuch] of [
    ['tokens', words(790), words(810)],
    ['comments', comments(90), comments(110)],
    ['characters', `${READ} #${'x'.repeat(15_000)}`, `${READ} #${'x'.repeat(20_000)}`],
  ] as const) {
    expect(await outcomeOf(post(fits, GRAPHQL)), kind).not.toContain('PARSE_FAILED');
    expect(await outcomeOf(post(tooMuch, GRAPHQL)), kind).toBe('400 GRAPHQL_PARSE_FAILED');
  }
  expect(await outcomeOf(post(`${READ} #${'x'.repeat(300_000)}`, GRAPHQL))).toBe(
    '413 REQUEST_ENTITY_TOO_LARGE',
  );
});
