import type { ECSClient, Task } from '@aws-sdk/client-ecs';
import { describe, expect, test, vi } from 'vitest';
import type { WorldDefinition } from '#dev/local-aws/definition.ts';
import type { LocalAwsOptions } from '#dev/local-aws/server.ts';
import { localAws } from '#dev/local-aws/testing.ts';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import { createClusterArns } from './cluster-arns.ts';
import { scanCluster } from './scan-cluster.ts';
import { createTaskWatch } from './task-watch.ts';

const cluster = 'dataall';
/** A busy machine is slow, not wrong. */
const PATIENCE = { timeout: 10_000 };

async function watching(world: Partial<WorldDefinition> = {}, options: LocalAwsOptions = {}) {
  const { ecs, control } = await localAws(world, options);
  const clusterArns = createClusterArns(ecs, world.clusters ?? [cluster]);
  // The clusters are described once; from here on the log holds what a scan costs.
  await clusterArns();
  await control.clearCalls();
  return { ecs, control, tasks: createTaskWatch(ecs, clusterArns) };
}

function times(count: number, family: string, rest: object = {}) {
  return Array.from({ length: count }, () => ({ cluster, family, ...rest }));
}

function familiesOf(busyTasks: readonly BusyTask[]): string[] {
  return busyTasks.map(({ family }) => family).sort();
}

describe('what counts', () => {
  test('every status but STOPPED counts, listed as running or as stopped', async () => {
    const statuses = [
      'PROVISIONING',
      'PENDING',
      'ACTIVATING',
      'RUNNING',
      'DEACTIVATING',
      'STOPPING',
      'DEPROVISIONING',
    ] as const;
    const all = [...statuses, 'STOPPED' as const].map((status) => ({ cluster, family: 'sync', status }));
    const { tasks } = await watching({ tasks: all });
    const { busyTasks, failures } = await tasks.scan([]);
    expect(busyTasks.map(({ lastStatus }) => lastStatus).sort()).toEqual([...statuses].sort());
    expect(failures).toEqual([]);
  });

  test('a task says what it is, who started it and since when', async () => {
    const { control, tasks } = await watching();
    const arn = await control.addTask({ cluster, family: 'sync', startedBy: 'events-rule/sync' });
    expect((await tasks.scan([])).busyTasks).toEqual([
      {
        arn,
        clusterArn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall',
        family: 'sync',
        lastStatus: 'RUNNING',
        startedBy: 'events-rule/sync',
        since: new Date('2026-01-05T00:00:00Z'),
        absences: 0,
      },
    ]);
  });

  test('the only task that counts is found among services, on whatever page', async () => {
    const { tasks } = await watching(
      { services: [{ cluster, name: 'backend', count: 100 }], tasks: times(1, 'sync') },
      { pageSize: 9 },
    );
    expect(familiesOf((await tasks.scan([])).busyTasks)).toEqual(['sync']);
  });

  test('a daemon’s tasks do not count, and cost no call of their own', async () => {
    const { control, tasks } = await watching({
      daemons: [{ cluster, name: 'monitoring', count: 3 }],
      tasks: times(1, 'sync'),
    });
    expect(familiesOf((await tasks.scan([])).busyTasks)).toEqual(['sync']);
    expect(await control.calls('ListDaemons')).toEqual([]);
  });
});

describe('on managed instances, when ECS describes a daemon’s tasks like any other', () => {
  const world = {
    daemons: [
      { cluster, name: 'monitoring', count: 3 },
      { cluster, name: 'logging', count: 2 },
    ],
    tasks: times(1, 'sync'),
  };

  test('they do not count, and are asked about once', async () => {
    const { ecs, control, tasks } = await watching(world);
    alikeOnManagedInstances(ecs);
    expect(familiesOf((await tasks.scan([])).busyTasks)).toEqual(['sync']);
    await control.clearCalls();
    expect(familiesOf((await tasks.scan([])).busyTasks)).toEqual(['sync']);
    expect(await control.calls('DescribeTasks')).toMatchObject([{ input: { tasks: { length: 1 } } }]);
  });

  test('they count while it is not known whose they are, and that is said', async () => {
    const { ecs, control, tasks } = await watching(world);
    alikeOnManagedInstances(ecs);
    await control.addFaults({ operation: 'ListDaemons', kind: 'access-denied', times: 1 });
    const blind = await tasks.scan([]);
    expect(blind.busyTasks).toHaveLength(6);
    expect(blind.failures).toMatchObject([
      { kind: 'unavailable', why: 'This application lacks the permission ecs:ListDaemons.' },
    ]);
    expect(familiesOf((await tasks.scan(blind.busyTasks)).busyTasks)).toEqual(['sync']);
  });
});

/** From here on this client reads every task as one on managed instances, with an ordinary definition. */
function alikeOnManagedInstances(ecs: ECSClient): void {
  readAs(ecs, ({ tasks = [] }) => {
    for (const task of tasks) {
      task.launchType = 'MANAGED_INSTANCES';
      task.taskDefinitionArn = task.taskDefinitionArn?.replace(':daemon-task-', ':task-');
    }
  });
}

/** From here on this client reads every list of tasks as empty: one that lags behind. */
function listsNothing(ecs: ECSClient): void {
  readAs(ecs, (output) => {
    if (output.taskArns) output.taskArns = [];
  });
}

function readAs(ecs: ECSClient, edit: (output: { tasks?: Task[]; taskArns?: string[] }) => void): void {
  ecs.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      edit(answer.output as { tasks?: Task[]; taskArns?: string[] });
      return answer;
    },
    { step: 'initialize' },
  );
}

describe('what a scan costs', () => {
  test('is its pages and batches; what has stopped is not described again', async () => {
    const { control, tasks } = await watching({
      tasks: [...times(250, 'sync'), ...times(30, 'done', { status: 'STOPPED' })],
    });
    const first = await tasks.scan([]);
    expect(first.busyTasks).toHaveLength(250);
    expect(await control.calls('ListTasks')).toHaveLength(3 + 1);
    expect(await control.calls('DescribeTasks')).toHaveLength(3);

    await control.clearCalls();
    expect((await tasks.scan(first.busyTasks)).busyTasks).toHaveLength(250);
    expect(await control.calls('ListTasks')).toHaveLength(3 + 1);
    expect(await control.calls('DescribeTasks')).toHaveLength(3);
    expect(await describedArns(control)).toHaveLength(250);
  });

  test('nothing is described twice in one scan, however much of it is known', async () => {
    const { control, tasks } = await watching({ tasks: times(120, 'sync') });
    const { busyTasks } = await tasks.scan([]);
    await control.clearCalls();
    await tasks.scan(busyTasks);
    const arns = await describedArns(control);
    expect(new Set(arns).size).toBe(arns.length);
    expect(await control.calls()).toHaveLength(2 + 1 + 2);
  });

  test('does not grow with the services: their tasks are described once', async () => {
    const { control, tasks } = await watching({ services: [{ cluster, name: 'backend', count: 300 }] });
    await tasks.scan([]);
    expect(await control.calls('DescribeTasks')).toHaveLength(3);
    await control.clearCalls();
    await tasks.scan([]);
    expect(await control.calls('DescribeTasks')).toEqual([]);
    expect(await control.calls('ListTasks')).toHaveLength(3 + 1);
  });

  test('what stops later is described once more, and then no more', async () => {
    const { control, tasks } = await watching({ tasks: times(3, 'sync') });
    const { busyTasks } = await tasks.scan([]);
    for (const { arn } of busyTasks) await control.finishTask(arn);
    await control.clearCalls();
    expect((await tasks.scan(busyTasks)).busyTasks).toEqual([]);
    expect(await describedArns(control)).toHaveLength(3);
    await tasks.scan([]);
    expect(await describedArns(control)).toHaveLength(3);
  });

  test('no more is remembered than is listed', async () => {
    const { ecs, control } = await watching({ tasks: times(3, 'done', { status: 'STOPPED' }) });
    const arn = 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall';
    const { settled } = await scanCluster(ecs, arn, [], new Set());
    expect(settled.size).toBe(3);
    const aDay = 86_400;
    await control.advance(aDay);
    expect((await scanCluster(ecs, arn, [], settled)).settled.size).toBe(0);
  });

  test('two clusters are asked at a time', async () => {
    const clusters = ['a', 'b', 'c', 'd', 'e'];
    const { control, tasks } = await watching({ clusters });
    await control.addFaults({ operation: 'ListTasks', kind: 'hang' });
    const scan = tasks.scan([]);
    await vi.waitFor(async () => expect(await control.calls()).toHaveLength(2), PATIENCE);
    await control.clearFaults();
    expect((await scan).failures).toEqual([]);
    expect(await control.calls('ListTasks')).toHaveLength(10);
  });
});

async function describedArns(control: Awaited<ReturnType<typeof watching>>['control']): Promise<string[]> {
  const calls = await control.calls('DescribeTasks');
  return calls.flatMap(({ input }) => (input as { tasks: string[] }).tasks);
}

describe('a task that was busy and is not listed any more', () => {
  async function seenOnce() {
    const { ecs, control, tasks } = await watching();
    const arn = await control.addTask({ cluster, family: 'sync', startedBy: 'events-rule/sync' });
    const { busyTasks } = await tasks.scan([]);
    expect(busyTasks).toMatchObject([{ arn, absences: 0 }]);
    return { ecs, control, tasks, arn, busyTasks };
  }

  test('is asked about, and counts on while ECS describes it as busy', async () => {
    const { ecs, control, tasks, arn, busyTasks } = await seenOnce();
    listsNothing(ecs);
    await control.setTaskStatus(arn, 'STOPPING');
    const stopping = [{ ...busyTasks[0], lastStatus: 'STOPPING' }];
    expect(await tasks.scan(busyTasks)).toEqual({ busyTasks: stopping, failures: [] });
    expect(await tasks.scan([])).toEqual({ busyTasks: [], failures: [] });
  });

  test('is over when ECS describes it as stopped', async () => {
    const { ecs, control, tasks, arn, busyTasks } = await seenOnce();
    listsNothing(ecs);
    await control.finishTask(arn);
    expect(await tasks.scan(busyTasks)).toEqual({ busyTasks: [], failures: [] });
  });

  test.each(['missing', 'left-out'] as const)(
    'counts with UNKNOWN for one scan when ECS has forgotten it (%s), and then is over',
    async (described) => {
      const { ecs, control, tasks, arn, busyTasks } = await seenOnce();
      listsNothing(ecs);
      await control.setDescribed(arn, described);
      const absent = await tasks.scan(busyTasks);
      const unknown = [{ ...busyTasks[0], lastStatus: 'UNKNOWN', absences: 1 }];
      expect(absent).toEqual({ busyTasks: unknown, failures: [] });
      expect(await tasks.scan(absent.busyTasks)).toEqual({ busyTasks: [], failures: [] });
    },
  );

  test('begins to be absent anew when ECS has known it in between', async () => {
    const { ecs, control, tasks, arn, busyTasks } = await seenOnce();
    listsNothing(ecs);
    await control.setDescribed(arn, 'missing');
    const absent = await tasks.scan(busyTasks);
    await control.setDescribed(arn, 'normal');
    const back = await tasks.scan(absent.busyTasks);
    expect(back.busyTasks).toEqual(busyTasks);
    await control.setDescribed(arn, 'missing');
    expect((await tasks.scan(back.busyTasks)).busyTasks).toMatchObject([{ absences: 1 }]);
  });
});

describe('a task that is listed and not described', () => {
  test.each(['missing', 'left-out'] as const)(
    '(%s) counts for as long as it is listed',
    async (described) => {
      const { control, tasks } = await watching();
      const arn = await control.addTask({ cluster, family: 'sync', startedBy: 'events-rule/sync' });
      const { busyTasks } = await tasks.scan([]);
      await control.setDescribed(arn, described);
      const unknown = [{ ...busyTasks[0], lastStatus: 'UNKNOWN', absences: 0 }];
      let known = busyTasks;
      for (let scans = 0; scans < 3; scans += 1) {
        known = (await tasks.scan(known)).busyTasks;
        expect(known).toEqual(unknown);
      }
      expect((await tasks.scan([])).busyTasks).toMatchObject([{ arn, lastStatus: 'UNKNOWN', since: null }]);
      await control.setDescribed(arn, 'normal');
      expect((await tasks.scan(known)).busyTasks).toEqual(busyTasks);
    },
  );
});

describe('a cluster that cannot be scanned', () => {
  const clusters = [cluster, 'other'];
  const both = [
    { cluster, family: 'sync' },
    { cluster: 'other', family: 'report' },
  ];
  const ofOther = { cluster: 'arn:aws:ecs:eu-west-1:111122223333:cluster/other' };

  test.each([
    ['ListTasks', 'throttle', 'unavailable'],
    ['ListTasks', 'cluster-not-found', 'cluster-unknown'],
    ['ListTasks', 'empty-object', 'unavailable'],
    ['DescribeTasks', 'empty-object', 'unavailable'],
    ['DescribeTasks', 'html', 'unavailable'],
    ['DescribeTasks', 'reset', 'unavailable'],
    ['DescribeTasks', 'expired-token', 'credentials-refused'],
  ] as const)('(%s: %s) keeps its tasks, beside the failure', async (operation, fault, kind) => {
    const { control, tasks } = await watching({ clusters, tasks: both });
    const { busyTasks } = await tasks.scan([]);
    await control.addTask({ cluster, family: 'another' });
    await control.addFaults({ operation, match: ofOther, kind: fault });
    const scan = await tasks.scan(busyTasks);
    expect(familiesOf(scan.busyTasks)).toEqual(['another', 'report', 'sync']);
    expect(scan.failures).toMatchObject([
      { kind, concerns: 'tasks', what: 'The tasks of cluster other', why: expect.stringMatching(/\.$/) },
    ]);
    await control.clearFaults();
    expect((await tasks.scan(scan.busyTasks)).failures).toEqual([]);
  });

  test('(deleted) keeps its tasks and is named for as long as it is configured', async () => {
    const { control, tasks } = await watching({ clusters, tasks: both });
    const { busyTasks } = await tasks.scan([]);
    await control.deleteCluster('other');
    const scan = await tasks.scan(busyTasks);
    expect(scan.busyTasks).toEqual(expect.arrayContaining([...busyTasks]));
    expect(scan.failures).toMatchObject([{ kind: 'cluster-unknown' }]);
  });

  test('(not even found out which there are) keeps all known tasks', async () => {
    const { ecs, control, tasks } = await watching({ clusters, tasks: both });
    const { busyTasks } = await tasks.scan([]);
    await control.addFaults({ operation: 'DescribeClusters', kind: 'server-error', times: 1 });
    const fresh = createTaskWatch(ecs, createClusterArns(ecs, clusters));
    const scan = await fresh.scan(busyTasks);
    expect(scan.busyTasks).toEqual(busyTasks);
    expect(scan.failures).toMatchObject([{ concerns: 'both', kind: 'unavailable' }]);
    expect((await fresh.scan(busyTasks)).failures).toEqual([]);
  });
});

test('known tasks of a cluster that is no longer configured are dropped', async () => {
  const clusters = [cluster, 'other'];
  const { ecs, tasks } = await watching({ clusters, tasks: [{ cluster: 'other', family: 'report' }] });
  const { busyTasks } = await tasks.scan([]);
  expect(busyTasks).toHaveLength(1);
  const narrower = createTaskWatch(ecs, createClusterArns(ecs, [cluster]));
  expect(await narrower.scan(busyTasks)).toEqual({ busyTasks: [], failures: [] });
});

test('a cluster configured by name and by ARN is scanned once', async () => {
  const { ecs, control } = await watching({ tasks: times(1, 'sync') });
  const arn = 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall';
  const tasks = createTaskWatch(ecs, createClusterArns(ecs, [cluster, arn]));
  expect((await tasks.scan([])).busyTasks).toHaveLength(1);
  expect(await control.calls('ListTasks')).toHaveLength(2);
});

describe('a long list of tasks', () => {
  const options = { pageSize: 9 };

  test('is found whole when a page token expires, or a page is empty', async () => {
    const { control, tasks } = await watching({ tasks: times(60, 'sync') }, options);
    await control.addFaults(
      { operation: 'ListTasks', kind: 'invalid-token', times: 2 },
      { operation: 'ListTasks', kind: 'empty-page', times: 3 },
    );
    const { busyTasks, failures } = await tasks.scan([]);
    expect(new Set(busyTasks.map(({ arn }) => arn)).size).toBe(60);
    expect(failures).toEqual([]);
  });

  test.each(['invalid-token', 'repeated-token'] as const)(
    'is a failure, not a shorter list, on %s',
    async (kind) => {
      const { control, tasks } = await watching({ tasks: times(60, 'sync') }, options);
      await control.addFaults({ operation: 'ListTasks', kind });
      const scan = await tasks.scan([]);
      expect(scan.busyTasks).toEqual([]);
      expect(scan.failures).toMatchObject([{ kind: 'unavailable', why: expect.stringContaining('token') }]);
    },
  );
});
