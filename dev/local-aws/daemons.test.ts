import { DescribeTasksCommand, ListDaemonsCommand, ListTasksCommand } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { localAws } from './testing.ts';

const cluster = 'dataall';
const clusterArn = 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall';
const daemons = [
  { cluster, name: 'monitoring', count: 3 },
  { cluster, name: 'logging' },
];

test('tasks of daemons are found by the names of the daemons of the cluster, and only they', async () => {
  const { ecs, control } = await localAws({ daemons, services: [{ cluster, name: 'backend' }] });
  await control.addTask({ cluster, family: 'indexer' });
  const { daemonSummariesList } = await ecs.send(new ListDaemonsCommand({ clusterArn }));
  expect(daemonSummariesList).toMatchObject([
    { daemonArn: 'arn:aws:ecs:eu-west-1:111122223333:daemon/dataall/logging', status: 'ACTIVE' },
    {
      daemonArn: 'arn:aws:ecs:eu-west-1:111122223333:daemon/dataall/monitoring',
      createdAt: expect.any(Date),
    },
  ]);
  const count = async (daemonName?: string) =>
    (await ecs.send(new ListTasksCommand({ cluster, ...(daemonName && { daemonName }) }))).taskArns?.length;
  expect([await count('monitoring'), await count('logging'), await count('nobody')]).toEqual([3, 1, 0]);
  expect(await count()).toBe(6);
});

test('a task of a daemon never ends, runs on managed instances and says whose it is in its group', async () => {
  const { ecs, control } = await localAws({ daemons: [{ cluster, name: 'monitoring' }] });
  await control.advance(30 * 24 * 3600);
  const { taskArns } = await ecs.send(new ListTasksCommand({ cluster }));
  const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: taskArns ?? [] }));
  expect(tasks).toMatchObject([
    {
      group: 'daemon:monitoring',
      launchType: 'MANAGED_INSTANCES',
      lastStatus: 'RUNNING',
      taskDefinitionArn: 'arn:aws:ecs:eu-west-1:111122223333:daemon-task-definition/monitoring:1',
    },
  ]);
});

test('a task can belong to a daemon whatever its group says', async () => {
  const { ecs, control } = await localAws();
  const arn = await control.addTask({ cluster, family: 'agent', daemon: 'monitoring', group: 'mine' });
  const { taskArns } = await ecs.send(new ListTasksCommand({ cluster, daemonName: 'monitoring' }));
  expect(taskArns).toEqual([arn]);
  expect((await control.state()).tasks).toMatchObject([{ group: 'mine', daemon: 'monitoring' }]);
});

test('daemons are paged, and those of an unknown cluster are refused', async () => {
  const { ecs } = await localAws({ daemons }, { pageSize: 1 });
  const first = await ecs.send(new ListDaemonsCommand({ clusterArn }));
  const second = await ecs.send(new ListDaemonsCommand({ clusterArn, nextToken: first.nextToken }));
  expect([first.daemonSummariesList?.length, second.daemonSummariesList?.length]).toEqual([1, 1]);
  expect(second.nextToken).toBeUndefined();
  await expect(ecs.send(new ListDaemonsCommand({}))).rejects.toMatchObject({
    name: 'ClusterNotFoundException',
  });
});
