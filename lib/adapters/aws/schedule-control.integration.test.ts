import { describe, expect, test, vi } from 'vitest';
import type { WorldDefinition } from '#dev/local-aws/definition.ts';
import type { LocalAwsOptions } from '#dev/local-aws/server.ts';
import { fiveMinutes, localAws } from '#dev/local-aws/testing.ts';
import { createClusterArns } from './cluster-arns.ts';
import { createScheduleControl } from './schedule-control.ts';

const bus = 'default';
/** A busy machine is slow, not wrong. */
const PATIENCE = { timeout: 10_000 };

async function eventBridge(
  world: Partial<WorldDefinition>,
  { ruleNames = [], ...options }: LocalAwsOptions & { ruleNames?: readonly string[] } = {},
) {
  const { ecs, events, control } = await localAws(world, options);
  const clusterArns = createClusterArns(ecs, world.clusters ?? ['dataall']);
  return { control, schedules: createScheduleControl({ events, clusterArns, ruleNames }) };
}

function manyRules(count: number) {
  return Array.from({ length: count }, (_, index) => fiveMinutes(`rule-${String(index).padStart(3, '0')}`));
}

function namesOf(schedules: readonly { readonly name: string }[]): string[] {
  return schedules.map(({ name }) => name);
}

describe('discovery', () => {
  test('finds the rules of every cluster, and describes each once', async () => {
    const clusters = ['dataall', 'other'];
    const rules = [fiveMinutes('sync'), fiveMinutes('report', { cluster: 'other' })];
    const { control, schedules } = await eventBridge({ clusters, rules });
    const found = await schedules.discover([{ ruleName: 'sync', bus }]);
    expect(found).toMatchObject({ schedules: [{ name: 'sync' }, { name: 'report' }], failures: [] });
    expect(await control.calls('DescribeRule')).toHaveLength(2);
  });

  test('still looks at a known rule that has lost its target', async () => {
    const rules = [{ name: 'sync', schedule: 'rate(5 minutes)', state: 'DISABLED' as const }];
    const { schedules } = await eventBridge({ rules });
    expect(await schedules.discover([])).toEqual({ schedules: [], failures: [] });
    expect(await schedules.discover([{ ruleName: 'sync', bus }])).toMatchObject({
      schedules: [{ name: 'sync', bus, state: 'DISABLED' }],
      failures: [],
    });
  });

  test('finds a rule of another bus only when it is known, by its own bus', async () => {
    const rules = [
      fiveMinutes('sync'),
      { name: 'sync', bus: 'partners', pattern: '{"source":["x"]}', cluster: 'dataall' },
    ];
    const { schedules } = await eventBridge({ rules });
    expect((await schedules.discover([])).schedules).toMatchObject([{ name: 'sync', bus }]);
    const known = [{ ruleName: 'sync', bus: 'partners' }];
    expect((await schedules.discover(known)).schedules).toMatchObject([
      { bus: 'partners', expression: null },
      { bus, expression: 'rate(5 minutes)' },
    ]);
  });

  test('leaves out a known rule that is gone, without a failure', async () => {
    const { schedules } = await eventBridge({ rules: [fiveMinutes('sync')] });
    const known = ['partners', bus].map((its) => ({ ruleName: 'gone', bus: its }));
    const found = await schedules.discover(known);
    expect(namesOf(found.schedules)).toEqual(['sync']);
    expect(found.failures).toEqual([]);
  });

  test('names a configured rule that is gone, known or not', async () => {
    const { schedules } = await eventBridge(
      { rules: [fiveMinutes('sync')] },
      { ruleNames: ['sync', 'gone'] },
    );
    for (const known of [[], [{ ruleName: 'gone', bus }]]) {
      const found = await schedules.discover(known);
      expect(namesOf(found.schedules)).toEqual(['sync']);
      expect(found.failures).toMatchObject([{ kind: 'schedule-unknown', what: 'Schedule gone' }]);
    }
  });

  test('goes on when one rule may not be read', async () => {
    const { control, schedules } = await eventBridge({ rules: manyRules(6) });
    const match = { Name: 'rule-001' };
    await control.addFaults({ operation: 'DescribeRule', match, kind: 'access-denied' });
    const found = await schedules.discover([]);
    expect(found.schedules).toHaveLength(5);
    expect(found.failures).toMatchObject([{ kind: 'unavailable', what: 'Schedule rule-001' }]);
  });

  test('goes on when the first rules may not be read', async () => {
    const { control, schedules } = await eventBridge({ rules: manyRules(6) });
    await control.addFaults({ operation: 'DescribeRule', kind: 'access-denied', times: 4 });
    expect((await schedules.discover([])).schedules).toHaveLength(2);
  });

  test('goes on after configured names that no rule can have', async () => {
    const ruleNames = ['a b', 'c d', 'e f', 'g h', 'sync'];
    const { schedules } = await eventBridge({ rules: [fiveMinutes('sync')] }, { ruleNames });
    const found = await schedules.discover([]);
    expect(namesOf(found.schedules)).toEqual(['sync']);
    expect(found.failures).toHaveLength(4);
  });

  test('does not ask on for hundreds of rules when nothing is answered', async () => {
    const { control, schedules } = await eventBridge({ rules: manyRules(300) });
    await control.addFaults(
      { operation: 'ListRules', kind: 'access-denied' },
      { operation: 'DescribeRule', kind: 'server-error' },
    );
    const found = await schedules.discover([]);
    expect(found.schedules).toEqual([]);
    expect(found.failures.map(({ what }) => what)).toEqual([
      'Schedule rule-000',
      'Schedule rule-001',
      'Schedule rule-002',
      'Schedule rule-003',
      '296 further schedules',
    ]);
    expect(await control.calls('DescribeRule')).toHaveLength(4);
  });

  test('has four calls under way at most', async () => {
    const { control, schedules } = await eventBridge({ rules: manyRules(9) });
    await control.addFaults({ operation: 'DescribeRule', kind: 'hang' });
    const found = schedules.discover([]);
    await vi.waitFor(async () => expect(await control.calls('DescribeRule')).toHaveLength(4), PATIENCE);
    await control.clearFaults();
    expect((await found).schedules).toHaveLength(9);
  });

  test('recovers by itself from expired credentials', async () => {
    const { control, schedules } = await eventBridge({ rules: manyRules(2) });
    await schedules.discover([]);
    await control.addFaults({ kind: 'expired-token' });
    expect((await schedules.discover([])).failures).toMatchObject([{ kind: 'credentials-refused' }]);
    await control.clearFaults();
    expect(await schedules.discover([])).toMatchObject({ schedules: [{}, {}], failures: [] });
  });
});

describe('a long list of rules', () => {
  const rules = manyRules(50);

  test('is found whole, seven a page, with empty pages in between', async () => {
    const { control, schedules } = await eventBridge({ rules }, { pageSize: 7 });
    await control.addFaults(
      { operation: 'ListRuleNamesByTarget', kind: 'empty-page', times: 2 },
      { operation: 'ListRules', kind: 'empty-page', times: 2 },
    );
    const found = await schedules.discover([]);
    expect(namesOf(found.schedules)).toEqual(rules.map(({ name }) => name));
    expect(found.failures).toEqual([]);
  });

  test('is found whole when a page token expires', async () => {
    const { control, schedules } = await eventBridge({ rules }, { pageSize: 7 });
    await control.addFaults(
      { operation: 'ListRuleNamesByTarget', kind: 'invalid-token', times: 2 },
      { operation: 'ListRules', kind: 'invalid-token', times: 2 },
    );
    const found = await schedules.discover([]);
    expect(namesOf(found.schedules)).toEqual(rules.map(({ name }) => name));
    expect(found.failures).toEqual([]);
  });

  test.each([
    ['invalid-token', 'AWS refused its own page token again and again (InvalidToken).'],
    ['repeated-token', 'AWS answered the same page token twice.'],
    ['empty-object', 'AWS answered without the list that was asked for.'],
    ['html', 'The answer was not AWS JSON.'],
  ] as const)('is a failure, not a shorter list, on %s', async (kind, why) => {
    const { control, schedules } = await eventBridge({ rules }, { pageSize: 7 });
    await control.addFaults({ operation: 'ListRuleNamesByTarget', kind });
    const what = 'The schedules of cluster dataall';
    expect(await schedules.discover([])).toEqual({
      schedules: [],
      failures: [{ kind: 'unavailable', concerns: 'schedules', what, why }],
    });
  });
});

test('a look tells state, absence and failure apart', async () => {
  const rules = [fiveMinutes('on'), fiveMinutes('off', { state: 'DISABLED' }), fiveMinutes('denied')];
  const { control, schedules } = await eventBridge({ rules });
  const match = { Name: 'denied' };
  await control.addFaults({ operation: 'DescribeRule', match, kind: 'access-denied' });
  const look = (ruleName: string) => schedules.look({ ruleName, bus });
  expect(await look('on')).toEqual({ kind: 'found', state: 'ENABLED' });
  expect(await look('off')).toEqual({ kind: 'found', state: 'DISABLED' });
  expect(await look('gone')).toEqual({ kind: 'gone' });
  expect(await look('denied')).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('events:DescribeRule'),
  });
});

describe('disabling and enabling', () => {
  test.each(['concurrent-modification', 'expired-token', 'throttle', 'server-error', 'reset'] as const)(
    'fails on %s, and succeeds at the next attempt',
    async (kind) => {
      const { control, schedules } = await eventBridge({ rules: [fiveMinutes('sync')] });
      const sync = { ruleName: 'sync', bus };
      await control.addFaults({ kind, times: 1 });
      expect(await schedules.disable(sync)).toMatchObject({
        kind: 'failed',
        why: expect.stringMatching(/\.$/),
      });
      expect(await schedules.disable(sync)).toEqual({ kind: 'done' });
      expect(await schedules.look(sync)).toEqual({ kind: 'found', state: 'DISABLED' });
      expect(await schedules.enable(sync)).toEqual({ kind: 'done' });
      expect(await schedules.look(sync)).toEqual({ kind: 'found', state: 'ENABLED' });
    },
  );

  test('says that a rule is gone, and that a managed one refuses', async () => {
    const rules = [fiveMinutes('theirs', { managedBy: 'autoscaling.amazonaws.com' })];
    const { schedules } = await eventBridge({ rules });
    expect(await schedules.disable({ ruleName: 'gone', bus })).toEqual({ kind: 'gone' });
    expect(await schedules.enable({ ruleName: 'gone', bus: 'partners' })).toEqual({ kind: 'gone' });
    expect(await schedules.disable({ ruleName: 'theirs', bus })).toMatchObject({ kind: 'failed' });
  });
});
