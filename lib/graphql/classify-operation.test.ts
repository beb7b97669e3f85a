import { type DocumentNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { classifyOperation } from './classify-operation.ts';

const two = 'query Look { listDatasets { count } } mutation Write { deleteDataset(datasetUri: "x") }';

const table: [
  guarantee: string,
  text: string | null,
  operationName: unknown,
  access: string,
  rootFields: string[],
][] = [
  ['a query reads', '{ listDatasets { count } }', undefined, 'read', ['listDatasets']],
  ['a mutation writes', 'mutation { a b }', undefined, 'write', ['a', 'b']],
  [
    'open fields alone are open',
    '{ getGroupsForUser __typename }',
    undefined,
    'open',
    ['getGroupsForUser', '__typename'],
  ],
  [
    'one field that is not open shuts the others',
    '{ getGroupsForUser listShares { count } }',
    undefined,
    'read',
    ['getGroupsForUser', 'listShares'],
  ],
  [
    'a field that is not classified is a write',
    '{ listShares { count } wipe }',
    undefined,
    'write',
    ['listShares', 'wipe'],
  ],
  ['what every object inherits is not classified', '{ constructor }', undefined, 'write', ['constructor']],
  [
    'an open field of queries opens no mutation',
    'mutation { getGroupsForUser __typename }',
    undefined,
    'write',
    ['getGroupsForUser', '__typename'],
  ],
  ['a subscription is not a read', 'subscription { a }', undefined, 'write', ['a']],
  [
    'a name the client chose means nothing',
    'query getGroupsForUser { listDatasets { count } }',
    'getGroupsForUser',
    'read',
    ['listDatasets'],
  ],
  [
    'a mutation named like a query is a mutation',
    'mutation getGroupsForUser { a }',
    'getGroupsForUser',
    'write',
    ['a'],
  ],
  [
    'an alias does not hide the field',
    '{ getGroupsForUser: listDatasets { count } }',
    null,
    'read',
    ['listDatasets'],
  ],
  ['operationName selects the query', two, 'Look', 'read', ['listDatasets']],
  ['operationName selects the mutation', two, 'Write', 'write', ['deleteDataset']],
  ['several operations and no name are unknown', two, undefined, 'write', []],
  ['a name that fits none is unknown', two, 'Other', 'write', []],
  ['an empty name fits none', '{ a }', '', 'write', []],
  ['a name that is no text is unknown', '{ a }', 7, 'write', []],
  ['two operations of one name are unknown', 'query A { a } mutation A { b }', 'A', 'write', []],
  ['null selects the only operation', '{ listShares { count } }', null, 'read', ['listShares']],
  [
    'fragments at the root are opened',
    'query { ...F } fragment F on Query { getGroupsForUser ...G } fragment G on Query { listShares { count } }',
    undefined,
    'read',
    ['getGroupsForUser', 'listShares'],
  ],
  [
    'inline fragments are opened',
    '{ ... on Query { ... @include(if: true) { listShares { count } } } }',
    undefined,
    'read',
    ['listShares'],
  ],
  [
    'fields under @skip still count',
    '{ getGroupsForUser listShares @skip(if: true) { count } }',
    undefined,
    'read',
    ['getGroupsForUser', 'listShares'],
  ],
  ['a fragment that is missing is not an open field', '{ ...Missing }', undefined, 'write', ['...Missing']],
  [
    'fragments that spread each other end',
    '{ ...A } fragment A on Query { a ...B } fragment B on Query { b ...A }',
    undefined,
    'write',
    ['a', 'b'],
  ],
  ['a document of fragments only is unknown', 'fragment A on Query { a }', undefined, 'write', []],
  ['a text that does not parse is unknown', null, undefined, 'write', []],
];

test.each(table)('%s', (_guarantee, text, operationName, access, rootFields) => {
  const document: DocumentNode | null = text === null ? null : parse(text);
  expect(classifyOperation(document, operationName)).toEqual({ access, rootFields });
});
