import { expect, test } from 'vitest';
import { gatedServer, STATES } from '#dev/testing/graphql/gated-server.ts';
import { instrument } from '#dev/testing/graphql/instrumented-schema.ts';
import { schema } from './schema.ts';

const WRITE = 'deleteShare: deleteDataset(datasetUri: "x")';
const TWO = `query Look { listShares { count } } mutation Write { ${WRITE} }`;
const READ_ONLY = '503 MAINTENANCE_READ_ONLY';
const NO_ACCESS = '503 MAINTENANCE_NO_ACCESS';
const UNRESOLVED = '400 OPERATION_RESOLUTION_FAILURE';

type Row = [guarantee: string, query: string, body: object, open: string, readOnly: string, noAccess: string];

/** How a user is answered: the root fields that ran, or the refusal. */
const TABLE: readonly Row[] = [
  [
    'the query is chosen by its name',
    TWO,
    { operationName: 'Look' },
    'Query.listShares',
    'Query.listShares',
    NO_ACCESS,
  ],
  [
    'the mutation is chosen by its name',
    TWO,
    { operationName: 'Write' },
    'Mutation.deleteDataset',
    READ_ONLY,
    NO_ACCESS,
  ],
  ['several operations and no name', TWO, {}, UNRESOLVED, READ_ONLY, NO_ACCESS],
  ['several operations and null', TWO, { operationName: null }, UNRESOLVED, READ_ONLY, NO_ACCESS],
  ['a name that fits none', TWO, { operationName: 'Other' }, UNRESOLVED, READ_ONLY, NO_ACCESS],
  [
    'the name of something every object has',
    TWO,
    { operationName: 'constructor' },
    UNRESOLVED,
    READ_ONLY,
    NO_ACCESS,
  ],
  ['an empty name', TWO, { operationName: '' }, UNRESOLVED, READ_ONLY, NO_ACCESS],
  ['a name that is a number', TWO, { operationName: 7 }, UNRESOLVED, READ_ONLY, NO_ACCESS],
  ['a name that is a list', TWO, { operationName: ['Look'] }, UNRESOLVED, READ_ONLY, NO_ACCESS],
  [
    'a name that is an object',
    TWO,
    { operationName: { toString: 'Look' } },
    UNRESOLVED,
    READ_ONLY,
    NO_ACCESS,
  ],
  ['a name that is true', TWO, { operationName: true }, UNRESOLVED, READ_ONLY, NO_ACCESS],
  [
    'two operations of one name',
    `query A { listShares { count } } mutation A { ${WRITE} }`,
    { operationName: 'A' },
    '400 GRAPHQL_VALIDATION_FAILED',
    READ_ONLY,
    NO_ACCESS,
  ],
  [
    'an open name on what is not open',
    'query getGroupsForUser { listShares { count } }',
    { operationName: 'getGroupsForUser' },
    'Query.listShares',
    'Query.listShares',
    NO_ACCESS,
  ],
  [
    'null chooses the only one',
    'query Look { listShares { count } }',
    { operationName: null },
    'Query.listShares',
    'Query.listShares',
    NO_ACCESS,
  ],
  [
    'a mutation in a root fragment',
    `mutation { ...F } fragment F on Mutation { ... { ${WRITE} } }`,
    {},
    'Mutation.deleteDataset',
    READ_ONLY,
    NO_ACCESS,
  ],
  [
    'a read in a root fragment',
    '{ ...F getGroupsForUser } fragment F on Query { ... on Query { listShares { count } } }',
    {},
    'Query.getGroupsForUser Query.listShares',
    'Query.getGroupsForUser Query.listShares',
    NO_ACCESS,
  ],
  [
    'an alias that is an open name',
    '{ getGroupsForUser: listShares { count } }',
    {},
    'Query.listShares',
    'Query.listShares',
    NO_ACCESS,
  ],
  [
    'an open field under another name',
    '{ listShares: getGroupsForUser }',
    {},
    'Query.getGroupsForUser',
    'Query.getGroupsForUser',
    'Query.getGroupsForUser',
  ],
  ['@skip on the mutation field', `mutation { ${WRITE} @skip(if: true) }`, {}, '', READ_ONLY, NO_ACCESS],
  [
    '@include by a variable',
    `mutation ($no: Boolean = false) { ${WRITE} @include(if: $no) }`,
    {},
    '',
    READ_ONLY,
    NO_ACCESS,
  ],
  [
    '@include by a variable that is given',
    `mutation ($no: Boolean = false) { ${WRITE} @include(if: $no) }`,
    { variables: { no: true } },
    'Mutation.deleteDataset',
    READ_ONLY,
    NO_ACCESS,
  ],
  [
    '@skip on what is not open',
    '{ getGroupsForUser listShares @skip(if: true) { count } }',
    {},
    'Query.getGroupsForUser',
    'Query.getGroupsForUser',
    NO_ACCESS,
  ],
  ['introspection', '{ __schema { types { name } } }', {}, '', '', NO_ACCESS],
  ['introspection of one type', '{ __type(name: "Dataset") { name } }', {}, '', '', NO_ACCESS],
  [
    'introspection behind an open field',
    '{ getGroupsForUser ...F } fragment F on Query { __schema { types { name } } }',
    {},
    'Query.getGroupsForUser',
    'Query.getGroupsForUser',
    NO_ACCESS,
  ],
  ['the name of the query type', '{ __typename }', {}, '', '', ''],
  ['the name of the mutation type', 'mutation { __typename }', {}, '', READ_ONLY, NO_ACCESS],
  ['what does not parse', '{', {}, '400 GRAPHQL_PARSE_FAILED', READ_ONLY, NO_ACCESS],
  ['a field that does not exist', '{ wipe }', {}, '400 GRAPHQL_VALIDATION_FAILED', READ_ONLY, NO_ACCESS],
];

test.each(TABLE)('%s', async (_guarantee, query, body, open, readOnly, noAccess) => {
  const { schema: watched, ran } = instrument(schema);
  const server = gatedServer({ schema: watched });
  const answered: string[] = [];
  for (const state of ['INACTIVE', 'READ-ONLY', 'NO-ACCESS'] as const) {
    server.become(STATES[state]);
    const answer = await server.query(query, undefined, body);
    const { errors } = await answer.json();
    const fields = [...ran()].sort().join(' ');
    answered.push(
      errors ? [fields, answer.status, errors[0].extensions.code].filter(Boolean).join(' ') : fields,
    );
  }
  expect(answered).toEqual([open, readOnly, noAccess]);
});
