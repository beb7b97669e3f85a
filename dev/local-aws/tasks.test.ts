import {
  DescribeClustersCommand,
  DescribeTasksCommand,
  ListTasksCommand,
  RunTaskCommand,
  StopTaskCommand,
} from '@aws-sdk/client-ecs';
import { describe, expect, test } from 'vitest';
import { TASK_STATUSES } from './task-definition.ts';
import { localAws, START } from './testing.ts';

const cluster = 'dataall';

describe('the course of a task', () => {
  test('goes through every status, and is wanted STOPPED from the end of RUNNING on', async () => {
    const { ecs, control } = await localAws();
    const arn = await control.addTask({ cluster, family: 'indexer', durationSeconds: 20 });
    const seen: string[] = [];
    for (let second = 0; second <= 20; second++) {
      const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: [arn] }));
      const status = `${tasks?.[0]?.lastStatus} ${tasks?.[0]?.desiredStatus}`;
      if (seen.at(-1) !== status) seen.push(status);
      await control.advance(1);
    }
    expect(seen).toEqual([
      ...['PROVISIONING', 'PENDING', 'ACTIVATING', 'RUNNING'].map((status) => `${status} RUNNING`),
      ...['DEACTIVATING', 'STOPPING', 'DEPROVISIONING', 'STOPPED'].map((status) => `${status} STOPPED`),
    ]);
  });

  test('leaves its times behind, as dates for the client', async () => {
    const { ecs, control } = await localAws();
    const arn = await control.addTask({ cluster, family: 'indexer', durationSeconds: 20 });
    await control.advance(20);
    const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: [arn] }));
    const secondsIn = (seconds: number) => new Date(START.getTime() + seconds * 1000);
    expect(tasks?.[0]).toMatchObject({
      clusterArn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall',
      taskDefinitionArn: 'arn:aws:ecs:eu-west-1:111122223333:task-definition/indexer:1',
      group: 'family:indexer',
      connectivity: 'CONNECTED',
      createdAt: secondsIn(0),
      startedAt: secondsIn(4),
      stoppingAt: secondsIn(16),
      executionStoppedAt: secondsIn(18),
      stoppedAt: secondsIn(20),
      stopCode: 'EssentialContainerExited',
    });
  });

  test('a stopped task stays listed for an hour', async () => {
    const { ecs, control } = await localAws();
    await control.addTask({ cluster, family: 'indexer', durationSeconds: 20 });
    const stopped = async () =>
      (await ecs.send(new ListTasksCommand({ cluster, desiredStatus: 'STOPPED' }))).taskArns?.length;
    await control.advance(3600);
    expect(await stopped()).toBe(1);
    await control.advance(60);
    expect(await stopped()).toBe(0);
  });

  test('StopTask asks only: the task goes down over some seconds', async () => {
    const { ecs, control } = await localAws();
    const arn = await control.addTask({ cluster, family: 'indexer' });
    const { task } = await ecs.send(new StopTaskCommand({ cluster, task: arn, reason: 'window' }));
    expect(task).toMatchObject({
      lastStatus: 'DEACTIVATING',
      desiredStatus: 'STOPPED',
      stoppedReason: 'window',
    });
    await control.advance(4);
    const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: [arn] }));
    expect(tasks?.[0]).toMatchObject({ lastStatus: 'STOPPED', stopCode: 'UserInitiated' });
  });
});

describe('ListTasks', () => {
  test('filters on the desired status: a stopping task is only under STOPPED, PENDING finds nothing', async () => {
    const { ecs, control } = await localAws();
    const arns = new Map<string, string>();
    for (const status of TASK_STATUSES) {
      arns.set(status, await control.addTask({ cluster, family: status, status }));
    }
    const listed = async (desiredStatus?: 'RUNNING' | 'PENDING' | 'STOPPED') => {
      const { taskArns } = await ecs.send(
        new ListTasksCommand({ cluster, ...(desiredStatus && { desiredStatus }) }),
      );
      return TASK_STATUSES.filter((status) => taskArns?.includes(arns.get(status) ?? ''));
    };
    expect(await listed()).toEqual(['PROVISIONING', 'PENDING', 'ACTIVATING', 'RUNNING']);
    expect(await listed('PENDING')).toEqual([]);
    expect(await listed('STOPPED')).toEqual(['DEACTIVATING', 'STOPPING', 'DEPROVISIONING', 'STOPPED']);
  });

  test('filters by family, service and starter', async () => {
    const { ecs, control } = await localAws({ services: [{ cluster, name: 'backend', count: 2 }] });
    await control.addTask({ cluster, family: 'indexer', startedBy: 'events-rule/indexer' });
    const count = async (filter: object) =>
      (await ecs.send(new ListTasksCommand({ cluster, ...filter }))).taskArns?.length;
    expect(await count({})).toBe(3);
    expect(await count({ family: 'indexer' })).toBe(1);
    expect(await count({ serviceName: 'backend' })).toBe(2);
    expect(await count({ startedBy: 'events-rule/indexer' })).toBe(1);
  });
});

test('tasks of services never end and are known by group and starter', async () => {
  const { ecs, control } = await localAws({ services: [{ cluster, name: 'backend' }] });
  await control.advance(30 * 24 * 3600);
  const { taskArns } = await ecs.send(new ListTasksCommand({ cluster, serviceName: 'backend' }));
  const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: taskArns ?? [] }));
  expect(tasks).toHaveLength(1);
  expect(tasks?.[0]).toMatchObject({ group: 'service:backend', lastStatus: 'RUNNING' });
  expect(tasks?.[0]?.startedBy).toMatch(/^ecs-svc\/\d+$/);
});

test('RunTask starts as many tasks as asked, in the cluster given by ARN', async () => {
  const { ecs, control } = await localAws();
  const arn = 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall';
  await ecs.send(
    new RunTaskCommand({ cluster: arn, taskDefinition: 'indexer:3', count: 2, startedBy: 'me' }),
  );
  const { tasks } = await control.state();
  expect(tasks.map(({ family, startedBy, lastStatus }) => ({ family, startedBy, lastStatus }))).toEqual(
    Array(2).fill({ family: 'indexer', startedBy: 'me', lastStatus: 'PROVISIONING' }),
  );
});

test('what does not exist is a failure MISSING beside what does', async () => {
  const { ecs, control } = await localAws();
  const arn = await control.addTask({ cluster, family: 'indexer' });
  const missing = arn.replace(/.{4}$/, 'dead');
  const described = await ecs.send(new DescribeTasksCommand({ cluster, tasks: [arn, missing] }));
  expect(described.tasks?.map((task) => task.taskArn)).toEqual([arn]);
  expect(described.failures).toEqual([{ arn: missing, reason: 'MISSING' }]);

  const clusters = await ecs.send(new DescribeClustersCommand({ clusters: ['dataall', 'nowhere'] }));
  expect(clusters.clusters).toMatchObject([
    { clusterName: 'dataall', status: 'ACTIVE', runningTasksCount: 1 },
  ]);
  expect(clusters.failures).toEqual([
    { arn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/nowhere', reason: 'MISSING' },
  ]);
});
