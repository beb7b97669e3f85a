import { StopTaskCommand } from '@aws-sdk/client-ecs';
import { describe, expect, test } from 'vitest';
import type { WorldDefinition } from '#dev/local-aws/definition.ts';
import { localAws } from '#dev/local-aws/testing.ts';
import type { TaskRun } from '#lib/domain/drain/task-run.ts';
import { createClusterArns } from './cluster-arns.ts';
import { createEndedTasks } from './ended-tasks.ts';

const cluster = 'dataall';
const CLUSTER_ARN = 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall';

async function watching(world: Partial<WorldDefinition> = {}) {
  const { ecs, control } = await localAws(world);
  const clusterArns = createClusterArns(ecs, world.clusters ?? [cluster]);
  await clusterArns();
  await control.clearCalls();
  const ended = createEndedTasks(ecs, clusterArns);
  const handedOver = async () => {
    const runs: TaskRun[] = [];
    const failures = await ended.handOver(async (part) => void runs.push(...part));
    return { runs, failures };
  };
  return { ecs, control, ended, handedOver };
}

function families(runs: readonly TaskRun[]): string[] {
  return runs.map(({ family }) => family).sort();
}

describe('a task that has ended', () => {
  test('is a run from when it ran until its code had ended, told once', async () => {
    const { control, handedOver } = await watching();
    // It runs after a fifth of its time, and its code has ended after nine tenths of it.
    const task = { cluster, family: 'sync', startedBy: 'events-rule/sync', durationSeconds: 100 };
    const arn = await control.addTask(task);
    await control.advance(99);
    expect(await handedOver(), 'it is still being cleaned up').toEqual({ runs: [], failures: [] });
    await control.advance(1);
    const run = {
      arn,
      clusterArn: CLUSTER_ARN,
      family: 'sync',
      startedBy: 'events-rule/sync',
      startedAt: new Date('2026-01-05T00:00:20Z'),
      endedAt: new Date('2026-01-05T00:01:30Z'),
    };
    expect(await handedOver()).toEqual({ runs: [run], failures: [] });
    await control.clearCalls();
    expect(await handedOver()).toEqual({ runs: [], failures: [] });
    expect(await control.calls('DescribeTasks'), 'it is described once').toEqual([]);
  });

  test('is no run when it was stopped, never ran, or belongs to a service or a daemon', async () => {
    const { ecs, control, handedOver } = await watching({
      tasks: [
        { cluster, family: 'by-itself' },
        { cluster, family: 'stopped' },
        { cluster, family: 'never-ran', status: 'PROVISIONING' },
      ],
      services: [{ cluster, name: 'backend' }],
      daemons: [{ cluster, name: 'monitoring' }],
    });
    const { tasks } = await control.state();
    const stopped = tasks.find(({ family }) => family === 'stopped')?.arn;
    await ecs.send(new StopTaskCommand({ cluster, task: stopped, reason: 'enough' }));
    for (const { arn } of tasks) if (arn !== stopped) await control.finishTask(arn);
    await control.advance(10);
    expect(families((await handedOver()).runs)).toEqual(['by-itself']);
    await control.clearCalls();
    await handedOver();
    expect(await control.calls('DescribeTasks'), 'none of them is described again').toEqual([]);
  });

  test('is told again when it could not be kept', async () => {
    const { control, ended, handedOver } = await watching({ tasks: [{ cluster, family: 'sync' }] });
    await control.finishTask((await control.state()).tasks[0]?.arn ?? '');
    const full = () => Promise.reject(new Error('The store is full.'));
    await expect(ended.handOver(full)).rejects.toThrow('The store is full.');
    expect(families((await handedOver()).runs)).toEqual(['sync']);
  });

  test('is remembered no longer than it is listed', async () => {
    const { control, handedOver } = await watching({
      tasks: [{ cluster, family: 'sync', status: 'STOPPED' }],
    });
    await handedOver();
    const aDay = 86_400;
    await control.advance(aDay);
    const arn = await control.addTask({ cluster, family: 'later' });
    await control.finishTask(arn);
    expect(families((await handedOver()).runs)).toEqual(['later']);
  });
});

test('very many ended tasks are told a thousand at a time', async () => {
  const { control, handedOver } = await watching({
    tasks: Array.from({ length: 1_150 }, () => ({ cluster, family: 'sync', durationSeconds: 10 })),
  });
  await control.advance(10);
  expect((await handedOver()).runs).toHaveLength(1_000);
  expect(await control.calls('DescribeTasks')).toHaveLength(10);
  expect((await handedOver()).runs).toHaveLength(150);
  expect((await handedOver()).runs).toEqual([]);
});

describe('when AWS does not answer', () => {
  const world = {
    clusters: [cluster, 'other'],
    tasks: [
      { cluster, family: 'sync', durationSeconds: 10 },
      { cluster: 'other', family: 'report', durationSeconds: 10 },
    ],
  };

  test.each([
    ['ListTasks', 'throttle'],
    ['DescribeTasks', 'server-error'],
  ] as const)(
    'for one cluster (%s: %s), the other is told, and it is made up for',
    async (operation, kind) => {
      const { control, handedOver } = await watching(world);
      await control.advance(10);
      await control.addFaults({ operation, kind, match: { cluster: CLUSTER_ARN } });
      const { runs, failures } = await handedOver();
      expect(families(runs)).toEqual(['report']);
      expect(failures).toMatchObject([{ what: 'The ended tasks of cluster dataall', kind: 'unavailable' }]);
      await control.clearFaults();
      expect(await handedOver()).toMatchObject({ runs: [{ family: 'sync' }], failures: [] });
    },
  );
});
