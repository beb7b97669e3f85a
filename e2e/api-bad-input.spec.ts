import { expectDiscreet } from './discretion.ts';
import { expect, test } from './fixtures.ts';
import { type Ask, ask, graphql, send, verdictOf } from './http.ts';
import { standing } from './standing.ts';
import { startWindow, wholeTick } from './window.ts';

let before: unknown;
test.beforeEach(async ({ stack }) => {
  before = await standing(stack);
});
const nothingChanged = async (stack: Parameters<typeof standing>[0]) =>
  expect(await standing(stack), 'a refused request changed something').toEqual(before);

const COMMANDS: readonly [who: 'admin' | 'user', mutation: string, code: string][] = [
  ['admin', 'startMaintenanceWindow(mode: "READ-WRITE")', 'MODE_UNKNOWN'],
  ['admin', 'startMaintenanceWindow(mode: "read-only")', 'MODE_UNKNOWN'],
  ['admin', 'startMaintenanceWindow(mode: "READ_ONLY")', 'MODE_UNKNOWN'],
  ['admin', 'startMaintenanceWindow(mode: "")', 'MODE_UNKNOWN'],
  ['admin', 'startMaintenanceWindow(mode: null)', 'MODE_UNKNOWN'],
  ['admin', 'startMaintenanceWindow', 'MODE_UNKNOWN'],
  ['admin', 'startMaintenanceWindow(mode: "constructor")', 'MODE_UNKNOWN'],
  ['admin', 'stopMaintenanceWindow', 'WINDOW_NOT_OPEN'],
  ['user', 'startMaintenanceWindow(mode: "READ-ONLY")', 'NOT_ADMINISTRATOR'],
  ['user', 'startMaintenanceWindow(mode: "READ-WRITE")', 'NOT_ADMINISTRATOR'],
  ['user', 'stopMaintenanceWindow', 'NOT_ADMINISTRATOR'],
];

for (const [who, mutation, code] of COMMANDS) {
  test(`${who}: ${mutation} while INACTIVE is refused as ${code}, and nothing changes`, async ({
    as,
    stack,
  }) => {
    const answer = await (await as(who)).send(`mutation { ${mutation} }`);
    expect(await answer.json()).toEqual({
      data: { [mutation.split('(')[0] ?? '']: null },
      errors: [
        {
          message: expect.stringMatching(/\w{3,}/),
          path: expect.anything(),
          locations: expect.anything(),
          extensions: { code, processed: false },
        },
      ],
    });
    await nothingChanged(stack);
  });
}

test('a start while a window is open is refused, tells who began it, and leaves it as it is', async ({
  as,
  stack,
}) => {
  const administrator = await as('admin');
  await startWindow(administrator, 'READ-ONLY');
  await wholeTick(stack);
  before = await standing(stack);
  for (const mode of ['READ-ONLY', 'NO-ACCESS']) {
    const answer = await administrator.send(`mutation { startMaintenanceWindow(mode: "${mode}") }`);
    const { errors } = await answer.json();
    expect(errors).toMatchObject([{ extensions: { code: 'WINDOW_ALREADY_OPEN' } }]);
    expect(errors[0].message).toMatch(/READ-ONLY.*admin/);
  }
  await nothingChanged(stack);
});

test('of two starts at the same moment one opens the window and the other is told', async ({ as, stack }) => {
  const administrator = await as('admin');
  const start = 'mutation { startMaintenanceWindow(mode: "READ-ONLY") }';
  const answers = await Promise.all([1, 2, 3].map(() => administrator.send(start)));
  const codes = await Promise.all(answers.map(verdictOf));
  expect(codes.sort()).toEqual(['200', '200 graphql WINDOW_ALREADY_OPEN', '200 graphql WINDOW_ALREADY_OPEN']);
  await wholeTick(stack);
  const disabled = (await stack.aws.calls('DisableRule')).map(
    ({ input }) => (input as { Name: string }).Name,
  );
  expect(new Set(disabled).size, 'each schedule is disabled once').toBe(disabled.length);
});

const START = 'mutation { startMaintenanceWindow(mode: "READ-ONLY") }';
const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const posted = (body: string, headers: Ask['headers'] = json): Ask => ({
  method: 'POST',
  path: '/api/graphql',
  headers,
  body,
});

const BODIES: readonly [what: string, asked: Ask, verdict: RegExp][] = [
  ['JSON that breaks off', posted('{"query": "mutation {'), /^400 graphql BAD_REQUEST$/],
  ['no body', posted(''), /^400 graphql BAD_REQUEST$/],
  ['a list of operations', posted(JSON.stringify([{ query: START }])), /^400 graphql BAD_REQUEST$/],
  ['text in JSON', posted(JSON.stringify(START)), /^400 graphql BAD_REQUEST$/],
  ['null', posted('null'), /^400 graphql BAD_REQUEST$/],
  ['a number', posted('7'), /^400 graphql BAD_REQUEST$/],
  ['an object without a query', posted('{}'), /^400 graphql BAD_REQUEST$/],
  ['a query that is no text', posted('{"query": {"a": 1}}'), /^400 graphql BAD_REQUEST$/],
  [
    'variables that are no object',
    posted(JSON.stringify({ query: START, variables: 'x' })),
    /^400 graphql BAD_REQUEST$/,
  ],
  ['plain text', posted(START, { 'content-type': 'text/plain' }), /^415 json UNSUPPORTED_MEDIA_TYPE$/],
  [
    'no such content type',
    posted(START, { 'content-type': 'application/x-unknown' }),
    /^415 json UNSUPPORTED_MEDIA_TYPE$/,
  ],
  [
    'a syntax error',
    graphql('mutation { startMaintenanceWindow(mode: '),
    /^400 graphql GRAPHQL_PARSE_FAILED$/,
  ],
  [
    'a field that does not exist',
    graphql('mutation { dropEverything }'),
    /^400 graphql GRAPHQL_VALIDATION_FAILED$/,
  ],
  [
    'an argument of another type',
    graphql('mutation { startMaintenanceWindow(mode: 7) }'),
    /^400 graphql GRAPHQL_VALIDATION_FAILED$/,
  ],
  ['5 MB of query', graphql(`${START} #${'x'.repeat(5_000_000)}`), /^413\b/],
  [
    '5 MB of variables',
    posted(JSON.stringify({ query: START, variables: { x: 'x'.repeat(5_000_000) } })),
    /^413\b/,
  ],
  [
    '60 levels of nesting',
    graphql(`${'{ nodes '.repeat(60)}${'}'.repeat(60)}`),
    /^400 graphql GRAPHQL_VALIDATION_FAILED$/,
  ],
  ['nesting through fragments', graphql(nestedFragments(30)), /^400 graphql GRAPHQL_VALIDATION_FAILED$/],
  [
    'fragments that spread each other',
    graphql('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
    /^400 graphql GRAPHQL_VALIDATION_FAILED$/,
  ],
  ['20,000 tokens', graphql(`{ ${'__typename '.repeat(20_000)} }`), /^400 graphql GRAPHQL_PARSE_FAILED$/],
  [
    '20,000 brackets in an argument',
    graphql(`{ listDatasets(filter: ${'['.repeat(20_000)}) { count } }`),
    /^400 graphql GRAPHQL_PARSE_FAILED$/,
  ],
  [
    'a mutation by GET',
    ask(`GET /api/graphql?query=${encodeURIComponent(START)}`, { accept: json.accept }),
    /^405 graphql BAD_REQUEST$/,
  ],
  ['a mutation by PUT', { ...posted(JSON.stringify({ query: START })), method: 'PUT' }, /^405$/],
];

/** Real fields, deep only when the fragments are followed. */
function nestedFragments(depth: number): string {
  const parts = Array.from(
    { length: depth },
    (_, at) => `fragment f${at} on Dataset { environment { datasets { nodes { ...f${at + 1} } } } }`,
  );
  return `{ listDatasets { nodes { ...f0 } } } ${parts.join(' ')} fragment f${depth} on Dataset { label }`;
}

test("an administrator's malformed and oversized requests are refused in kind, and nothing changes", async ({
  as,
  stack,
}) => {
  const { http } = await as('admin');
  for (const [what, asked, verdict] of BODIES) {
    const answer = await send(http, asked);
    expect.soft(await verdictOf(answer), what).toMatch(verdict);
    expectDiscreet(await answer.text(), what);
  }
  await nothingChanged(stack);
  expect((await send(http, graphql('{ listDatasets { count } }'))).status(), 'still served').toBe(200);
});

test('somebody who is not signed in is refused whatever the body, and learns nothing of the schema', async ({
  playwright,
  stack,
}) => {
  const nobody = await playwright.request.newContext({ baseURL: stack.baseURL });
  for (const [what, asked] of BODIES) {
    const answer = await send(nobody, asked);
    expect.soft(answer.status(), what).toBeGreaterThanOrEqual(400);
    expect.soft(answer.status(), what).toBeLessThan(500);
    const text = await answer.text();
    expect.soft(text, what).not.toMatch(/startMaintenanceWindow|Cannot query|Dataset/);
    expectDiscreet(text, what);
  }
  await nobody.dispose();
  await nothingChanged(stack);
});

test('identifiers that are no identifiers are refused or not found, and tell nothing of the inside', async ({
  as,
  stack,
}) => {
  const user = await as('user');
  const nul = String.fromCharCode(0);
  for (const variables of [
    { uri: `x${nul}y` },
    { uri: "'; drop table datasets; --" },
    { uri: 'x'.repeat(50_000) },
  ]) {
    const answer = await user.send(
      'query ($uri: String!) { getDataset(datasetUri: $uri) { label } }',
      variables,
    );
    expectDiscreet(await answer.text(), JSON.stringify(variables).slice(0, 40));
    expect.soft(await verdictOf(answer)).toMatch(/BAD_INPUT|NOT_FOUND/);
  }
  await nothingChanged(stack);
});
