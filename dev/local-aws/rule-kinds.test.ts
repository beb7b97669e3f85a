import {
  DescribeRuleCommand,
  DisableRuleCommand,
  EnableRuleCommand,
  ListRuleNamesByTargetCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { describe, expect, test } from 'vitest';
import { fiveMinutes, localAws } from './testing.ts';

const dataall = 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall';
const destination = 'arn:aws:events:eu-west-1:111122223333:api-destination/own-cron/0a1b2c3d';

test('a rule can have a target that is no cluster beside one that is, and starts tasks in the one', async () => {
  const { events, control } = await localAws({ rules: [fiveMinutes('both', { targetArn: destination })] });
  const { Targets } = await events.send(new ListTargetsByRuleCommand({ Rule: 'both' }));
  expect(Targets?.map((target) => target.Arn).sort()).toEqual([dataall, destination]);
  for (const TargetArn of [dataall, destination]) {
    const { RuleNames } = await events.send(new ListRuleNamesByTargetCommand({ TargetArn }));
    expect(RuleNames).toEqual(['both']);
  }
  expect(await control.fireRule('both')).toHaveLength(1);
});

test('a rule that an AWS service manages says so, and is not to be switched', async () => {
  const { events } = await localAws({ rules: [fiveMinutes('theirs', { managedBy: 'ecs.amazonaws.com' })] });
  expect(await events.send(new DescribeRuleCommand({ Name: 'theirs' }))).toMatchObject({
    State: 'ENABLED',
    ManagedBy: 'ecs.amazonaws.com',
  });
  for (const command of [
    new DisableRuleCommand({ Name: 'theirs' }),
    new EnableRuleCommand({ Name: 'theirs' }),
  ]) {
    await expect(events.send(command as DisableRuleCommand)).rejects.toMatchObject({
      name: 'ManagedRuleException',
    });
  }
});

test('the third state fires, and is lost by disabling and enabling', async () => {
  const state = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS' as const;
  const { events, control } = await localAws({ rules: [fiveMinutes('trail', { state })] });
  expect((await events.send(new DescribeRuleCommand({ Name: 'trail' }))).State).toBe(state);
  await control.advance(300);
  expect((await control.state()).tasks).toHaveLength(1);
  await events.send(new DisableRuleCommand({ Name: 'trail' }));
  await events.send(new EnableRuleCommand({ Name: 'trail' }));
  expect((await control.state()).rules).toMatchObject([{ state: 'ENABLED' }]);
});

test('rules of one name on two buses are two rules', async () => {
  const pattern = '{"source":["app"]}';
  const { events, control } = await localAws({
    rules: [fiveMinutes('indexer'), { name: 'indexer', bus: 'app', pattern, cluster: 'dataall' }],
  });
  const onBus = { TargetArn: dataall, EventBusName: 'app' };
  expect((await events.send(new ListRuleNamesByTargetCommand(onBus))).RuleNames).toEqual(['indexer']);
  await events.send(new DisableRuleCommand({ Name: 'indexer', EventBusName: 'app' }));
  const states = async () => (await control.state()).rules.map((rule) => `${rule.bus} ${rule.state}`);
  expect(await states()).toEqual(['default ENABLED', 'app DISABLED']);
  await control.setRuleState('indexer', 'ENABLED', 'app');
  expect(await states()).toEqual(['default ENABLED', 'app ENABLED']);
  expect(await control.fireRule('indexer', 'app')).toHaveLength(1);
  await control.deleteRule('indexer', 'app');
  expect(await states()).toEqual(['default ENABLED']);
});

describe('while a window is open a rule', () => {
  test('can be edited: what it says is new, and it is enabled unless told', async () => {
    const { events, control } = await localAws({ rules: [fiveMinutes('indexer')] });
    await events.send(new DisableRuleCommand({ Name: 'indexer' }));
    await control.putRule(fiveMinutes('indexer', { schedule: 'rate(1 hour)', state: 'DISABLED' }));
    const described = () => events.send(new DescribeRuleCommand({ Name: 'indexer' }));
    expect(await described()).toMatchObject({ State: 'DISABLED', ScheduleExpression: 'rate(1 hour)' });
    await control.putRule(fiveMinutes('indexer', { schedule: 'rate(2 hours)' }));
    expect(await described()).toMatchObject({ State: 'ENABLED', ScheduleExpression: 'rate(2 hours)' });
  });

  test('can be deleted and made again: gone in between, then enabled under the same ARN', async () => {
    const { events, control } = await localAws({ rules: [fiveMinutes('indexer')] });
    const described = () => events.send(new DescribeRuleCommand({ Name: 'indexer' }));
    const before = await described();
    await events.send(new DisableRuleCommand({ Name: 'indexer' }));
    await control.deleteRule('indexer');
    await expect(described()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await control.putRule(fiveMinutes('indexer'));
    expect(await described()).toMatchObject({ State: 'ENABLED', Arn: before.Arn });
  });
});
