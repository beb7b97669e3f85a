import { DescribeTasksCommand, RunTaskCommand } from '@aws-sdk/client-ecs';
import { expect, test } from 'vitest';
import { localAws } from './testing.ts';

const cluster = 'dataall';
const ASKED = { cluster, taskDefinition: 'indexer', count: 2, clientToken: 'once' };

// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/ECS_Idempotency.html
test('the same client token starts its tasks once, and answers the same ones again', async () => {
  const { ecs, control } = await localAws({ clusters: [cluster, 'other'] });
  const first = await ecs.send(new RunTaskCommand(ASKED));
  const again = await ecs.send(new RunTaskCommand(ASKED));
  expect(again.tasks?.map(({ taskArn }) => taskArn)).toEqual(first.tasks?.map(({ taskArn }) => taskArn));
  expect((await control.state()).tasks).toHaveLength(2);
  await ecs.send(new RunTaskCommand({ ...ASKED, clientToken: 'twice' }));
  await ecs.send(new RunTaskCommand({ ...ASKED, cluster: 'other' }));
  expect((await control.state()).tasks).toHaveLength(6);
});

test('a client token that is used for something else is refused, and names the tasks that it has started', async () => {
  const { ecs } = await localAws();
  const { tasks } = await ecs.send(new RunTaskCommand(ASKED));
  await expect(ecs.send(new RunTaskCommand({ ...ASKED, count: 1 }))).rejects.toMatchObject({
    name: 'ConflictException',
    resourceIds: tasks?.map(({ taskArn }) => taskArn),
  });
});

test('a client token is forgotten an hour after the end of its tasks', async () => {
  const { ecs, control } = await localAws();
  const { tasks } = await ecs.send(new RunTaskCommand(ASKED));
  await control.advance(3600);
  const again = await ecs.send(new RunTaskCommand(ASKED));
  expect(again.tasks?.map(({ taskArn }) => taskArn)).toEqual(tasks?.map(({ taskArn }) => taskArn));
  await control.advance(60);
  const later = await ecs.send(new RunTaskCommand(ASKED));
  expect(later.tasks?.map(({ taskArn }) => taskArn)).not.toEqual(tasks?.map(({ taskArn }) => taskArn));
});

test('a task is described with what it was launched with, with its tags where they are asked for', async () => {
  const { ecs } = await localAws();
  const overrides = {
    containerOverrides: [{ name: 'main', environment: [{ name: 'WHY', value: 'missed' }] }],
  };
  const tags = [{ key: 'team', value: 'data' }];
  const { tasks } = await ecs.send(
    new RunTaskCommand({ cluster, taskDefinition: 'indexer', launchType: 'EC2', overrides, tags }),
  );
  expect(tasks).toMatchObject([{ launchType: 'EC2', overrides, tags }]);
  const arns = tasks?.flatMap(({ taskArn }) => taskArn ?? []) ?? [];
  const plain = await ecs.send(new DescribeTasksCommand({ cluster, tasks: arns }));
  expect(plain.tasks).toMatchObject([{ overrides, tags: [] }]);
  const tagged = await ecs.send(new DescribeTasksCommand({ cluster, tasks: arns, include: ['TAGS'] }));
  expect(tagged.tasks).toMatchObject([{ tags }]);
});

test('a launch type and a capacity provider strategy go not together', async () => {
  const { ecs } = await localAws();
  const capacityProviderStrategy = [{ capacityProvider: 'FARGATE_SPOT' }];
  await expect(
    ecs.send(new RunTaskCommand({ ...ASKED, launchType: 'FARGATE', capacityProviderStrategy })),
  ).rejects.toMatchObject({ name: 'InvalidParameterException' });
});
