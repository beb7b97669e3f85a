import { PutTargetsCommand, type Target } from '@aws-sdk/client-eventbridge';
import { describe, expect, test } from 'vitest';
import { fiveMinutes, localAws } from '#dev/local-aws/testing.ts';
import { createTaskStarter } from './task-starter.ts';

const clusterArn = 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall';
const SCHEDULE = { ruleName: 'indexer', bus: 'default' };
const definition = (family: string) => `arn:aws:ecs:eu-west-1:111122223333:task-definition/${family}:7`;

async function starter(rule: Parameters<typeof fiveMinutes>[1] = {}, targets: Target[] = []) {
  const { ecs, events, control } = await localAws({ rules: [fiveMinutes('indexer', rule)] });
  if (targets.length > 0) await events.send(new PutTargetsCommand({ Rule: 'indexer', Targets: targets }));
  const inputs = async () => (await control.calls('RunTask')).map(({ input }) => input);
  return { control, events, inputs, taskStarter: createTaskStarter(ecs, events) };
}

function ecsTarget(Id: string, more: Partial<Target> = {}): Target {
  return { Id, Arn: clusterArn, EcsParameters: { TaskDefinitionArn: definition(Id) }, ...more };
}

test('a schedule is run as its target says, also while its rule is disabled', async () => {
  const { control, taskStarter } = await starter({ taskCount: 2, group: 'indexing', state: 'DISABLED' });
  const result = await taskStarter.runOnce(SCHEDULE, 'token');
  const { tasks } = await control.state();
  expect(result).toEqual({ kind: 'started', taskArns: tasks.map(({ arn }) => arn) });
  const task = { cluster: 'dataall', family: 'indexer', group: 'indexing', startedBy: 'maintenance-window' };
  expect(tasks).toMatchObject([task, task]);
});

// https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html
test('everything that a target says of its tasks reaches ECS', async () => {
  const overrides = { containerOverrides: [{ name: 'main', command: ['sync', '--all'] }], cpu: '1024' };
  const { inputs, taskStarter } = await starter({}, [
    ecsTarget('ecs', {
      Input: JSON.stringify(overrides),
      EcsParameters: {
        TaskDefinitionArn: definition('indexer'),
        TaskCount: 3,
        NetworkConfiguration: {
          awsvpcConfiguration: { Subnets: ['subnet-1'], SecurityGroups: ['sg-1'], AssignPublicIp: 'ENABLED' },
        },
        PlatformVersion: '1.4.0',
        Group: 'indexing',
        CapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 2, base: 1 }],
        EnableECSManagedTags: true,
        EnableExecuteCommand: false,
        PlacementConstraints: [{ type: 'distinctInstance' }],
        PlacementStrategy: [{ type: 'spread', field: 'host' }],
        PropagateTags: 'TASK_DEFINITION',
        ReferenceId: 'reference',
        Tags: [{ Key: 'team', Value: 'data' }],
      },
    }),
  ]);
  expect(await taskStarter.runOnce(SCHEDULE, 'token')).toMatchObject({ kind: 'started' });
  expect(await inputs()).toEqual([
    {
      cluster: clusterArn,
      taskDefinition: definition('indexer'),
      count: 3,
      startedBy: 'maintenance-window',
      clientToken: expect.stringMatching(/^[0-9a-f]{64}$/),
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp: 'ENABLED' },
      },
      platformVersion: '1.4.0',
      group: 'indexing',
      capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT', weight: 2, base: 1 }],
      enableECSManagedTags: true,
      enableExecuteCommand: false,
      placementConstraints: [{ type: 'distinctInstance' }],
      placementStrategy: [{ type: 'spread', field: 'host' }],
      propagateTags: 'TASK_DEFINITION',
      referenceId: 'reference',
      tags: [{ key: 'team', value: 'data' }],
      overrides,
    },
  ]);
});

test('each ECS target is run, others are not, and the same token starts nothing twice', async () => {
  const lambda = { Id: 'lambda', Arn: 'arn:aws:lambda:eu-west-1:111122223333:function:f' };
  const { control, inputs, taskStarter } = await starter({}, [ecsTarget('second'), lambda]);
  const first = await taskStarter.runOnce(SCHEDULE, 'token');
  expect(await taskStarter.runOnce(SCHEDULE, 'token')).toEqual(first);
  expect((await control.state()).tasks.map(({ family }) => family)).toEqual(['indexer', 'second']);
  const tokens = (await inputs()).map((input) => (input as { clientToken: string }).clientToken);
  expect(new Set(tokens).size).toBe(2);
  await taskStarter.runOnce(SCHEDULE, 'another');
  expect((await control.state()).tasks).toHaveLength(4);
});

test('more tasks than ECS starts at once are started in parts, each with a token of its own, and all only once', async () => {
  const { control, inputs, taskStarter } = await starter({ taskCount: 25 });
  const first = await taskStarter.runOnce(SCHEDULE, 'token');
  const { tasks } = await control.state();
  expect(first).toEqual({ kind: 'started', taskArns: tasks.map(({ arn }) => arn) });
  expect(tasks).toHaveLength(25);
  const asked = (await inputs()) as readonly { readonly count: number; readonly clientToken: string }[];
  expect(asked.map(({ count }) => count)).toEqual([10, 10, 5]);
  expect(new Set(asked.map(({ clientToken }) => clientToken)).size).toBe(3);
  expect(await taskStarter.runOnce(SCHEDULE, 'token')).toEqual(first);
  expect((await control.state()).tasks).toHaveLength(25);
});

test('when a part cannot be started those before are named, and asking again starts only the others', async () => {
  const { control, taskStarter } = await starter({ taskCount: 15 });
  await control.addFaults({ operation: 'RunTask', kind: 'no-capacity', match: { count: 5 } });
  const result = await taskStarter.runOnce(SCHEDULE, 'token');
  const taskArns = (await control.state()).tasks.map(({ arn }) => arn);
  const why = 'ECS started 10 of 15 tasks: RESOURCE:MEMORY.';
  expect(result).toEqual({ kind: 'failed', taskArns, why });
  await control.clearFaults();
  expect(await taskStarter.runOnce(SCHEDULE, 'token')).toMatchObject({ kind: 'started' });
  expect((await control.state()).tasks).toHaveLength(15);
});

test('what was started before the rule was changed is answered, not started once more', async () => {
  const { control, events, taskStarter } = await starter();
  const first = await taskStarter.runOnce(SCHEDULE, 'token');
  const changed = ecsTarget('ecs', {
    EcsParameters: { TaskDefinitionArn: definition('indexer'), TaskCount: 5 },
  });
  await events.send(new PutTargetsCommand({ Rule: 'indexer', Targets: [changed] }));
  expect(await taskStarter.runOnce(SCHEDULE, 'token')).toEqual(first);
  expect((await control.state()).tasks).toHaveLength(1);
});

describe('what cannot be run says why, and starts nothing', () => {
  test('a rule that is gone', async () => {
    const { control, taskStarter } = await starter();
    await control.deleteRule('indexer');
    const why = 'The rule no longer exists.';
    expect(await taskStarter.runOnce(SCHEDULE, 'token')).toEqual({ kind: 'failed', taskArns: [], why });
  });

  test('a rule without ECS targets', async () => {
    const { control, inputs, taskStarter } = await starter();
    const targetArn = 'arn:aws:lambda:eu-west-1:111122223333:function:f';
    await control.putRule({ name: 'indexer', schedule: 'rate(5 minutes)', targetArn });
    const why = 'The rule has no target that starts ECS tasks.';
    expect(await taskStarter.runOnce(SCHEDULE, 'token')).toEqual({ kind: 'failed', taskArns: [], why });
    expect(await inputs()).toEqual([]);
  });

  test('tasks for which there is no capacity', async () => {
    const { control, taskStarter } = await starter({ taskCount: 2 });
    await control.addFaults({ operation: 'RunTask', kind: 'no-capacity' });
    const why = 'ECS started 0 of 2 tasks: RESOURCE:MEMORY.';
    expect(await taskStarter.runOnce(SCHEDULE, 'token')).toEqual({ kind: 'failed', taskArns: [], why });
  });

  test.each([
    [
      'an input transformer',
      { InputTransformer: { InputTemplate: '{"a": <b>}', InputPathsMap: { b: '$.time' } } },
    ],
    ['an input path', { InputPath: '$.detail' }],
  ])('a target with %s, whatever the others are', async (what, more) => {
    const { inputs, taskStarter } = await starter({}, [ecsTarget('second', more)]);
    expect(await taskStarter.runOnce(SCHEDULE, 'token')).toEqual({
      kind: 'failed',
      taskArns: [],
      why: `Target second takes its input from the event (${what}), which cannot be made again. Run it by hand.`,
    });
    expect(await inputs()).toEqual([]);
  });

  test.each([
    ['ListTargetsByRule', 'it lacks the permission events:ListTargetsByRule.'],
    ['RunTask', 'it lacks the permission ecs:RunTask, or iam:PassRole for the roles of the task.'],
  ])('without the permission for %s', async (operation, lacks) => {
    const { control, taskStarter } = await starter();
    await control.addFaults({ operation, kind: 'access-denied' });
    const why = `This application may not do this: ${lacks}`;
    expect(await taskStarter.runOnce(SCHEDULE, 'token')).toEqual({ kind: 'failed', taskArns: [], why });
  });

  test('what ECS refuses, with its words; what it has started of another target is named', async () => {
    const { control, taskStarter } = await starter({}, [
      ecsTarget('second', {
        EcsParameters: {
          TaskDefinitionArn: definition('second'),
          LaunchType: 'FARGATE',
          CapacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }],
        },
      }),
    ]);
    const result = await taskStarter.runOnce(SCHEDULE, 'token');
    const { tasks } = await control.state();
    expect(result).toMatchObject({ kind: 'failed', taskArns: tasks.map(({ arn }) => arn) });
    expect(result).toHaveProperty('why', expect.stringMatching(/^InvalidParameterException: .*launch type/));
    expect(tasks).toMatchObject([{ family: 'indexer' }]);
  });
});

test.each(['throttle', 'server-error', 'reset', 'html', 'empty-object'] as const)(
  'on %s it is not known what was started, and asking again starts it once',
  async (kind) => {
    const { control, taskStarter } = await starter();
    await control.addFaults({ operation: 'RunTask', kind, takesEffect: true, times: 1 });
    expect(await taskStarter.runOnce(SCHEDULE, 'token')).toMatchObject({ kind: 'unknown' });
    expect(await taskStarter.runOnce(SCHEDULE, 'token')).toMatchObject({ kind: 'started' });
    expect((await control.state()).tasks).toHaveLength(1);
  },
);
