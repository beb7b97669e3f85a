import {
  DeleteRuleCommand,
  DescribeRuleCommand,
  DisableRuleCommand,
  EnableRuleCommand,
  ListRuleNamesByTargetCommand,
  ListTargetsByRuleCommand,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { describe, expect, test } from 'vitest';
import { fiveMinutes, localAws } from './testing.ts';

const dataall = 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall';

describe('a schedule', () => {
  test('starts its task whenever it is due', async () => {
    const { control } = await localAws({ rules: [fiveMinutes('indexer')] });
    await control.advance(299);
    expect((await control.state()).tasks).toEqual([]);
    await control.advance(1);
    expect((await control.state()).tasks).toMatchObject([
      {
        family: 'indexer',
        group: 'family:indexer',
        startedBy: 'events-rule/indexer',
        lastStatus: 'PROVISIONING',
      },
    ]);
    await control.advance(600);
    expect((await control.state()).tasks.map((task) => task.createdAt)).toEqual([
      '2026-01-05T00:05:00.000Z',
      '2026-01-05T00:10:00.000Z',
      '2026-01-05T00:15:00.000Z',
    ]);
  });

  test('does not fire while disabled, nor catches up when enabled again', async () => {
    const { control, events } = await localAws({ rules: [fiveMinutes('indexer')] });
    await events.send(new DisableRuleCommand({ Name: 'indexer' }));
    await control.advance(900);
    await events.send(new EnableRuleCommand({ Name: 'indexer' }));
    expect((await control.state()).tasks).toEqual([]);
    await control.advance(300);
    expect((await control.state()).tasks).toHaveLength(1);
  });

  test('fires to its real rhythm while the wire shows its expression', async () => {
    const { control, events } = await localAws({
      rules: [fiveMinutes('indexer', { schedule: 'rate(7 days)', rateSeconds: 30, firstAfterSeconds: 10 })],
    });
    await control.advance(40);
    expect((await control.state()).tasks).toHaveLength(2);
    const rule = await events.send(new DescribeRuleCommand({ Name: 'indexer' }));
    expect(rule).toMatchObject({
      State: 'ENABLED',
      ScheduleExpression: 'rate(7 days)',
      EventBusName: 'default',
    });
  });

  test('writes its name into startedBy, cut to 36 characters', async () => {
    const { control } = await localAws({ rules: [fiveMinutes('persistent-email-notifications-weekly')] });
    await control.fireRule('persistent-email-notifications-weekly');
    const [task] = (await control.state()).tasks;
    expect(task?.startedBy).toBe('events-rule/persistent-email-notific');
    expect(task?.startedBy).toHaveLength(36);
  });

  test('can be delivered late: firing by hand works on a disabled rule', async () => {
    const { control } = await localAws({
      rules: [fiveMinutes('indexer', { state: 'DISABLED', taskCount: 2 })],
    });
    expect(await control.fireRule('indexer')).toHaveLength(2);
  });
});

test('rules are found by the cluster that they target, others are not', async () => {
  const { events } = await localAws({
    clusters: ['dataall', 'other'],
    rules: [
      fiveMinutes('indexer'),
      fiveMinutes('elsewhere', { cluster: 'other' }),
      { name: 'mailer', schedule: 'rate(1 day)', targetArn: 'arn:aws:lambda:eu-west-1:1:function:mail' },
    ],
  });
  const { RuleNames } = await events.send(new ListRuleNamesByTargetCommand({ TargetArn: dataall }));
  expect(RuleNames).toEqual(['indexer']);
  const { Targets } = await events.send(new ListTargetsByRuleCommand({ Rule: 'indexer' }));
  expect(Targets).toMatchObject([
    {
      Arn: dataall,
      EcsParameters: { TaskCount: 1, TaskDefinitionArn: expect.stringContaining('/indexer:1') },
    },
  ]);
});

describe('PutRule', () => {
  test('without State enables, replaces, and leaves the targets', async () => {
    const { events, control } = await localAws({ rules: [fiveMinutes('indexer', { state: 'DISABLED' })] });
    await events.send(new PutRuleCommand({ Name: 'indexer', ScheduleExpression: 'rate(1 hour)' }));
    expect((await control.state()).rules).toMatchObject([
      { name: 'indexer', state: 'ENABLED', schedule: 'rate(1 hour)', targetArns: [dataall] },
    ]);
  });

  test('with PutTargets makes a schedule that starts tasks', async () => {
    const { events, control } = await localAws();
    await events.send(new PutRuleCommand({ Name: 'fresh', ScheduleExpression: 'cron(0/10 * * * ? *)' }));
    await events.send(
      new PutTargetsCommand({
        Rule: 'fresh',
        Targets: [
          { Id: '1', Arn: dataall, EcsParameters: { TaskDefinitionArn: 'fresh-family:4', Group: 'mine' } },
        ],
      }),
    );
    await control.advance(600);
    expect((await control.state()).tasks).toMatchObject([{ family: 'fresh-family', group: 'mine' }]);
  });
});

test('a rule with targets is not deleted; one that is gone is deleted already', async () => {
  const { events } = await localAws({ rules: [fiveMinutes('indexer')] });
  await expect(events.send(new DeleteRuleCommand({ Name: 'indexer' }))).rejects.toMatchObject({
    name: 'ValidationException',
  });
  await expect(events.send(new DeleteRuleCommand({ Name: 'nobody' }))).resolves.toBeDefined();
});
