import { describe, expect, test } from 'vitest';
import { type OperationType, ROOT_FIELDS } from '#lib/domain/gate/surfaces.ts';
import { schema } from './schema.ts';

const ROOTS = {
  query: schema.getQueryType(),
  mutation: schema.getMutationType(),
  subscription: schema.getSubscriptionType(),
} as const satisfies Record<OperationType, unknown>;

/** What the language itself adds (GraphQL specification, 4.1 and 4.2). */
const META: Readonly<Record<OperationType, readonly string[]>> = {
  query: ['__typename', '__schema', '__type'],
  // A mutation that only asks for its name is a mutation.
  mutation: [],
  // Valid where it is skipped.
  subscription: ['__typename'],
};

describe.each(['query', 'mutation', 'subscription'] as const)('the root fields of a %s', (type) => {
  test('are all classified, and nothing else is', () => {
    const fields = [...META[type], ...Object.keys(ROOTS[type]?.getFields() ?? {})];
    expect(Object.keys(ROOT_FIELDS[type]).sort()).toEqual(fields.sort());
  });
});

test('there are no other root types than those that are classified', () => {
  expect(Object.keys(ROOT_FIELDS).sort()).toEqual(Object.keys(ROOTS).sort());
});

test('every mutation is a write', () => {
  expect(new Set(Object.values(ROOT_FIELDS.mutation))).toEqual(new Set(['write']));
});

test('nobody who is locked out sees more than who they are and what goes on', () => {
  const open = Object.values(ROOT_FIELDS).flatMap((fields) =>
    Object.entries(fields).flatMap(([field, access]) => (access === 'open' ? [field] : [])),
  );
  expect([...new Set(open)].sort()).toEqual([
    '__typename',
    'getGroupsForUser',
    'getMaintenanceWindowStatus',
    'maintenanceWindowStatus',
  ]);
});
