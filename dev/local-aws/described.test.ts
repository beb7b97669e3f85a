import { DescribeTasksCommand, ListTasksCommand } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { localAws } from './testing.ts';

const cluster = 'dataall';

test('a task can be MISSING or left out of the answer while it is listed and runs, and come back', async () => {
  const { ecs, control } = await localAws();
  const arn = await control.addTask({ cluster, family: 'indexer' });
  const other = await control.addTask({ cluster, family: 'other' });
  const answer = async () => {
    const { tasks, failures } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: [arn, other] }));
    return { tasks: tasks?.map((task) => task.taskArn), failures };
  };

  await control.setDescribed(arn, 'missing');
  expect(await answer()).toEqual({ tasks: [other], failures: [{ arn, reason: 'MISSING' }] });
  await control.setDescribed(arn, 'left-out');
  expect(await answer()).toEqual({ tasks: [other], failures: [] });
  expect((await ecs.send(new ListTasksCommand({ cluster }))).taskArns).toHaveLength(2);
  expect((await control.state()).tasks).toMatchObject([
    { arn, described: 'left-out' },
    { described: 'normal' },
  ]);
  await control.setDescribed(arn, 'normal');
  expect(await answer()).toEqual({ tasks: [arn, other], failures: [] });
});
