import {
  DescribeClustersCommand,
  DescribeTasksCommand,
  ListClustersCommand,
  ListTasksCommand,
} from '@aws-sdk/client-ecs';
import { ListRuleNamesByTargetCommand } from '@aws-sdk/client-eventbridge';
import { expect, test } from 'vitest';
import { fiveMinutes, localAws } from './testing.ts';

const cluster = 'dataall';
const TargetArn = 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall';
const world = { clusters: [cluster, 'other'], rules: [fiveMinutes('indexer')] };

test('a cluster that is deleted has no tasks to list or describe: it is an error, not an empty list', async () => {
  const { ecs, control } = await localAws(world);
  const arn = await control.addTask({ cluster, family: 'indexer' });
  const kept = await control.addTask({ cluster: 'other', family: 'indexer' });
  await control.deleteCluster(cluster);
  const gone = { name: 'ClusterNotFoundException' };
  await expect(ecs.send(new ListTasksCommand({ cluster }))).rejects.toMatchObject(gone);
  await expect(ecs.send(new DescribeTasksCommand({ cluster, tasks: [arn] }))).rejects.toMatchObject(gone);
  expect((await ecs.send(new ListTasksCommand({ cluster: 'other' }))).taskArns).toEqual([kept]);
  await expect(control.deleteCluster(cluster)).rejects.toThrow('Cluster not found');
});

test('it is remembered as INACTIVE when asked for by name or ARN, and is in no list', async () => {
  const { ecs, control } = await localAws(world);
  await control.deleteCluster(cluster);
  for (const asked of [cluster, TargetArn]) {
    const { clusters, failures } = await ecs.send(new DescribeClustersCommand({ clusters: [asked] }));
    expect(clusters).toMatchObject([{ clusterArn: TargetArn, status: 'INACTIVE', runningTasksCount: 0 }]);
    expect(failures).toEqual([]);
  }
  const { clusterArns } = await ecs.send(new ListClustersCommand({}));
  expect(clusterArns).toEqual([expect.stringContaining('cluster/other')]);
});

test('its rules are still there and start nothing', async () => {
  const { events, control } = await localAws(world);
  await control.deleteCluster(cluster);
  expect((await events.send(new ListRuleNamesByTargetCommand({ TargetArn }))).RuleNames).toEqual(['indexer']);
  await control.advance(900);
  expect((await control.state()).tasks).toEqual([]);
});
