import { DescribeTasksCommand, ListTasksCommand, StopTaskCommand } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { localAws } from './testing.ts';

const cluster = 'dataall';
const reason = 'maintenance window 42';

test('a task that ignores the stop runs on, wanted STOPPED, until its stop timeout kills it', async () => {
  const { ecs, control } = await localAws();
  const task = await control.addTask({ cluster, family: 'indexer', stopTimeoutSeconds: 120 });
  await ecs.send(new StopTaskCommand({ cluster, task, reason }));
  const seen: string[] = [];
  for (const seconds of [0, 1, 118, 1, 1]) {
    await control.advance(seconds);
    const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: [task] }));
    expect(tasks).toMatchObject([{ desiredStatus: 'STOPPED', stoppedReason: reason }]);
    seen.push(`${tasks?.[0]?.lastStatus} ${tasks?.[0]?.executionStoppedAt ? 'over' : 'running'}`);
  }
  expect(seen).toEqual([
    'DEACTIVATING running',
    'STOPPING running',
    'STOPPING running',
    'DEPROVISIONING over',
    'STOPPED over',
  ]);
});

test('the reason is in the true state; one that ended by itself was given none', async () => {
  const { ecs, control } = await localAws();
  const asked = await control.addTask({ cluster, family: 'indexer' });
  await control.addTask({ cluster, family: 'other', durationSeconds: 5 });
  await ecs.send(new StopTaskCommand({ cluster, task: asked, reason }));
  await control.advance(10);
  expect((await control.state()).tasks).toMatchObject([
    { arn: asked, lastStatus: 'STOPPED', stoppedReason: reason },
    { lastStatus: 'STOPPED', stoppedReason: null },
  ]);
});

test('asking again changes neither the reason nor the time', async () => {
  const { ecs, control } = await localAws();
  const task = await control.addTask({ cluster, family: 'indexer', stopTimeoutSeconds: 30 });
  await ecs.send(new StopTaskCommand({ cluster, task, reason }));
  await control.advance(29);
  await ecs.send(new StopTaskCommand({ cluster, task, reason: 'again' }));
  await control.advance(2);
  expect((await control.state()).tasks).toMatchObject([{ lastStatus: 'STOPPED', stoppedReason: reason }]);
});

test('a task that is asked to stop is listed only among those wanted STOPPED', async () => {
  const { ecs, control } = await localAws();
  const task = await control.addTask({ cluster, family: 'indexer', stopTimeoutSeconds: 30 });
  await ecs.send(new StopTaskCommand({ cluster, task }));
  expect((await ecs.send(new ListTasksCommand({ cluster }))).taskArns).toEqual([]);
  expect((await ecs.send(new ListTasksCommand({ cluster, desiredStatus: 'STOPPED' }))).taskArns).toEqual([
    task,
  ]);
});
