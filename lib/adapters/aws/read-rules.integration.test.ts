import type { EventBridgeClient, Rule } from '@aws-sdk/client-eventbridge';
import { describe, expect, test, vi } from 'vitest';
import type { RuleDefinition } from '#dev/local-aws/definition.ts';
import type { LocalAwsOptions } from '#dev/local-aws/server.ts';
import { fiveMinutes, localAws } from '#dev/local-aws/testing.ts';
import { createClusterArns } from './cluster-arns.ts';
import { createScheduleControl } from './schedule-control.ts';

// More schedules than are described one by one.

const bus = 'default';
/** A busy machine is slow, not wrong. */
const PATIENCE = { timeout: 10_000 };

async function eventBridge(
  rules: RuleDefinition[],
  { ruleNames = [], ...options }: LocalAwsOptions & { ruleNames?: readonly string[] } = {},
) {
  const { ecs, events, control } = await localAws({ rules }, options);
  const clusterArns = createClusterArns(ecs, ['dataall']);
  const callsOf = async (operation: string) => (await control.calls(operation)).length;
  return { control, events, callsOf, schedules: createScheduleControl({ events, clusterArns, ruleNames }) };
}

function manyRules(count: number) {
  return Array.from({ length: count }, (_, index) => fiveMinutes(`rule-${String(index).padStart(3, '0')}`));
}

function namesOf(named: readonly { readonly name: string }[]): string[] {
  return named.map(({ name }) => name);
}

/** From here on this client reads every list of rules in another way. */
function readListAs(events: EventBridgeClient, edit: (rules: Rule[]) => void): void {
  events.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const { Rules } = answer.output as { Rules?: Rule[] };
      if (Rules) edit(Rules);
      return answer;
    },
    { step: 'initialize' },
  );
}

describe('many schedules', () => {
  test('cost pages, and no call of their own', async () => {
    const rules = manyRules(300).map((rule) => ({ ...rule, state: 'DISABLED' as const }));
    const { callsOf, schedules } = await eventBridge(rules);
    const known = rules.map(({ name }) => ({ ruleName: name, bus }));
    const found = await schedules.discover(known);
    expect(namesOf(found.schedules)).toEqual(namesOf(rules));
    expect(found.failures).toEqual([]);
    expect(await callsOf('ListRuleNamesByTarget')).toBe(3);
    expect(await callsOf('ListRules')).toBe(3);
    expect(await callsOf('DescribeRule')).toBe(0);
  });

  test('are so only above twenty', async () => {
    const { callsOf, schedules } = await eventBridge(manyRules(20));
    expect((await schedules.discover([])).schedules).toHaveLength(20);
    expect(await callsOf('ListRules')).toBe(0);
    expect(await callsOf('DescribeRule')).toBe(20);
  });

  test('are told of as few are: managed, in the third state, disabled, without a schedule', async () => {
    const odd: RuleDefinition[] = [
      fiveMinutes('managed', { managedBy: 'autoscaling.amazonaws.com' }),
      fiveMinutes('third', { state: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS' }),
      fiveMinutes('off', { state: 'DISABLED' }),
      { name: 'pattern', pattern: '{"source":["x"]}', cluster: 'dataall' },
    ];
    const few = await eventBridge(odd);
    const many = await eventBridge([...odd, ...manyRules(20)]);
    const told = (await many.schedules.discover([])).schedules;
    const ofOdd = told.filter(({ name }) => odd.some((rule) => rule.name === name));
    expect(ofOdd).toEqual((await few.schedules.discover([])).schedules);
    expect(ofOdd.filter(({ untouchable }) => untouchable)).toMatchObject([
      { name: 'managed' },
      { name: 'third' },
    ]);
    expect(await many.callsOf('DescribeRule')).toBe(0);
  });

  test('are all found when one is created between two pages', async () => {
    const { control, callsOf, schedules } = await eventBridge(manyRules(30), { pageSize: 7 });
    await control.addFaults(
      { operation: 'ListRules', times: 1 },
      { operation: 'ListRules', kind: 'hang', times: 1 },
    );
    const found = schedules.discover([{ ruleName: 'a-new-one', bus }]);
    await vi.waitFor(async () => expect(await callsOf('ListRules')).toBe(2), PATIENCE);
    // Its name belongs to the page that has been answered already.
    await control.putRule(fiveMinutes('a-new-one'));
    await control.clearFaults();
    expect(namesOf((await found).schedules)).toEqual([...namesOf(manyRules(30)), 'a-new-one']);
    expect((await found).failures).toEqual([]);
    expect(await callsOf('DescribeRule')).toBe(1);
  });

  test('do not hide that a known one is gone, or that one is on another bus', async () => {
    const onPartners = { name: 'rule-003', bus: 'partners', pattern: '{"source":["x"]}', cluster: 'dataall' };
    const { callsOf, schedules } = await eventBridge([...manyRules(30), onPartners]);
    const found = await schedules.discover([
      { ruleName: 'gone', bus },
      { ruleName: 'rule-003', bus: 'partners' },
    ]);
    expect(found.failures).toEqual([]);
    expect(found.schedules.filter(({ name }) => name === 'rule-003')).toMatchObject([
      { bus, expression: 'rate(5 minutes)' },
      { bus: 'partners', expression: null },
    ]);
    expect(found.schedules).toHaveLength(31);
    expect(await callsOf('DescribeRule')).toBe(2);
  });

  test('are described where the list says that a held one is enabled: the list may be late, a drift must not be', async () => {
    const rules = manyRules(30);
    const { control, events, schedules } = await eventBridge(rules);
    await control.setRuleState('rule-004', 'DISABLED');
    await control.setRuleState('rule-005', 'DISABLED');
    readListAs(events, (listed) => {
      for (const rule of listed) rule.State = 'ENABLED';
    });
    const found = await schedules.discover([
      { ruleName: 'rule-004', bus },
      { ruleName: 'rule-006', bus },
    ]);
    const states = new Map(found.schedules.map(({ name, state }) => [name, state]));
    expect([states.get('rule-004'), states.get('rule-005'), states.get('rule-006')]).toEqual([
      'DISABLED',
      'ENABLED',
      'ENABLED',
    ]);
    expect((await control.calls('DescribeRule')).map((call) => call.input)).toMatchObject([
      { Name: 'rule-004' },
      { Name: 'rule-006' },
    ]);
  });

  test('do not hide that a configured one is gone', async () => {
    const ruleNames = [...namesOf(manyRules(30)), 'gone'];
    const { schedules } = await eventBridge(manyRules(30), { ruleNames });
    const found = await schedules.discover([{ ruleName: 'gone', bus }]);
    expect(found.schedules).toHaveLength(30);
    expect(found.failures).toMatchObject([{ kind: 'schedule-unknown', what: 'Schedule gone' }]);
  });
});

describe('a list of all rules', () => {
  test('that may not be read is made up for by describing each', async () => {
    const { control, callsOf, schedules } = await eventBridge(manyRules(30));
    await control.addFaults({ operation: 'ListRules', kind: 'access-denied' });
    const found = await schedules.discover([]);
    expect(namesOf(found.schedules)).toEqual(namesOf(manyRules(30)));
    expect(found.failures).toEqual([]);
    expect(await callsOf('ListRules')).toBe(1);
    expect(await callsOf('DescribeRule')).toBe(30);
  });

  test.each([
    ['throttle', 'unavailable', 'AWS is throttling calls.'],
    ['server-error', 'unavailable', 'InternalException: '],
    ['expired-token', 'credentials-refused', 'ExpiredTokenException: '],
    ['empty-object', 'unavailable', 'AWS answered without the list that was asked for.'],
    ['html', 'unavailable', 'The answer was not AWS JSON.'],
    ['invalid-token', 'unavailable', 'AWS refused its own page token again and again (InvalidToken).'],
    ['repeated-token', 'unavailable', 'AWS answered the same page token twice.'],
  ] as const)(
    'that fails (%s) is one failure, and no schedule is asked for alone',
    async (fault, kind, why) => {
      const { control, callsOf, schedules } = await eventBridge(manyRules(30), { pageSize: 7 });
      await control.addFaults({ operation: 'ListRules', kind: fault });
      expect(await schedules.discover([])).toEqual({
        schedules: [],
        failures: [{ kind, concerns: 'schedules', what: '30 schedules', why: expect.stringContaining(why) }],
      });
      expect(await callsOf('DescribeRule')).toBe(0);
      await control.clearFaults();
      expect(await schedules.discover([])).toMatchObject({ schedules: { length: 30 }, failures: [] });
    },
  );

  test.each(['Arn', 'State'] as const)('without the %s of one rule names that rule', async (field) => {
    const { events, callsOf, schedules } = await eventBridge(manyRules(30));
    readListAs(events, ([first]) => {
      delete first?.[field];
    });
    const found = await schedules.discover([]);
    expect(found.schedules).toHaveLength(29);
    expect(found.failures).toMatchObject([{ kind: 'unavailable', what: 'Schedule rule-000' }]);
    expect(await callsOf('DescribeRule')).toBe(0);
  });

  test('with a rule that has no name is no list', async () => {
    const { events, schedules } = await eventBridge(manyRules(30));
    readListAs(events, ([first]) => {
      delete first?.Name;
    });
    const found = await schedules.discover([]);
    expect(found.schedules).toEqual([]);
    expect(found.failures).toMatchObject([{ kind: 'unavailable', what: '30 schedules' }]);
  });
});
