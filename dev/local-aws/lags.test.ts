import { DescribeTasksCommand, ListTasksCommand, RunTaskCommand } from '@aws-sdk/client-ecs';
import { DescribeRuleCommand, DisableRuleCommand, EnableRuleCommand } from '@aws-sdk/client-eventbridge';
import { describe, expect, test } from 'vitest';
import { fiveMinutes, localAws } from './testing.ts';

const cluster = 'dataall';
const everyTen = fiveMinutes('indexer', { rateSeconds: 10 });

describe('a rule that is disabled with a lag', () => {
  test('says that it is disabled and fires on until the lag is over', async () => {
    const { control, events } = await localAws({ rules: [everyTen], lags: { disableSeconds: 30 } });
    await events.send(new DisableRuleCommand({ Name: 'indexer' }));
    expect((await events.send(new DescribeRuleCommand({ Name: 'indexer' }))).State).toBe('DISABLED');
    await control.advance(30);
    expect((await control.state()).tasks).toHaveLength(3);
    await control.advance(600);
    expect((await control.state()).tasks).toHaveLength(3);
  });

  test('is not given more time by being disabled again', async () => {
    const { control, events } = await localAws({ rules: [everyTen] });
    await control.setLags({ disableSeconds: 30 });
    await events.send(new DisableRuleCommand({ Name: 'indexer' }));
    await control.advance(25);
    await events.send(new DisableRuleCommand({ Name: 'indexer' }));
    await control.advance(60);
    expect((await control.state()).tasks).toHaveLength(3);
  });

  test('owes nothing to an operator who disables by hand after it was enabled again', async () => {
    const { control, events } = await localAws({ rules: [everyTen], lags: { disableSeconds: 300 } });
    await events.send(new DisableRuleCommand({ Name: 'indexer' }));
    await events.send(new EnableRuleCommand({ Name: 'indexer' }));
    await control.setRuleState('indexer', 'DISABLED');
    await control.advance(60);
    expect((await control.state()).tasks).toEqual([]);
  });
});

describe('a task that becomes visible late', () => {
  async function seen(aws: Awaited<ReturnType<typeof localAws>>, arn: string) {
    const { taskArns } = await aws.ecs.send(new ListTasksCommand({ cluster }));
    const { tasks, failures } = await aws.ecs.send(new DescribeTasksCommand({ cluster, tasks: [arn] }));
    return {
      listed: taskArns?.length,
      described: tasks?.length,
      failures: failures?.map(({ reason }) => reason),
    };
  }
  const unknown = { listed: 0, described: 0, failures: ['MISSING'] };
  const known = { listed: 1, described: 1, failures: [] };

  test.each([
    ['by the lag of the world', {}, { visibleSeconds: 30 }],
    ['by its own lag, whatever that of the world', { visibleAfterSeconds: 30 }, { visibleSeconds: 600 }],
  ])('is in no answer until then, and in the true state at once: %s', async (_, own, lags) => {
    const aws = await localAws();
    await aws.control.setLags(lags);
    const arn = await aws.control.addTask({ cluster, family: 'indexer', ...own });
    expect((await aws.control.state()).tasks).toMatchObject([{ arn, lastStatus: 'RUNNING', visible: false }]);
    await aws.control.advance(29);
    expect(await seen(aws, arn)).toEqual(unknown);
    await aws.control.advance(1);
    expect(await seen(aws, arn)).toEqual(known);
    expect((await aws.control.state()).tasks).toMatchObject([{ visible: true }]);
  });

  test('may have been started by a rule or by RunTask, which answers it at once', async () => {
    const aws = await localAws({ rules: [fiveMinutes('indexer')], lags: { visibleSeconds: 30 } });
    const { tasks } = await aws.ecs.send(new RunTaskCommand({ cluster, taskDefinition: 'other' }));
    expect(tasks).toHaveLength(1);
    const [fired = ''] = await aws.control.fireRule('indexer');
    expect(await seen(aws, tasks?.[0]?.taskArn ?? '')).toEqual(unknown);
    expect(await seen(aws, fired)).toEqual(unknown);
  });

  test('is none that was there before the world began', async () => {
    const aws = await localAws({ tasks: [{ cluster, family: 'indexer' }], lags: { visibleSeconds: 30 } });
    const [task] = (await aws.control.state()).tasks;
    expect(await seen(aws, task?.arn ?? '')).toEqual(known);
  });
});

test('what is left out when lags are set stays, and a reset brings back those of the world', async () => {
  const { control } = await localAws({ lags: { disableSeconds: 5 } });
  await control.setLags({ visibleSeconds: 7 });
  expect((await control.state()).lags).toEqual({ disableSeconds: 5, visibleSeconds: 7 });
  await control.reset();
  expect((await control.state()).lags).toEqual({ disableSeconds: 5, visibleSeconds: 0 });
});
