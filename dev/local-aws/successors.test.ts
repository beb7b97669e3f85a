import { ListTasksCommand, StopTaskCommand } from '@aws-sdk/client-ecs';
import { describe, expect, test } from 'vitest';
import { localAws } from './testing.ts';

const cluster = 'dataall';
const chain = {
  cluster,
  family: 'verifier',
  durationSeconds: 20,
  startsAtEnd: {
    family: 'worker',
    startedBy: 'verifier',
    durationSeconds: 10,
    startsAtEnd: { family: 'reporter', durationSeconds: 30 },
  },
};

async function families(aws: Awaited<ReturnType<typeof localAws>>) {
  const { tasks } = await aws.control.state();
  return tasks.map((task) => `${task.family} ${task.lastStatus}`);
}

describe('a task that starts another as its last act', () => {
  test('is never STOPPED without the other being there, along a chain of three', async () => {
    const aws = await localAws();
    await aws.control.addTask(chain);
    await aws.control.advance(19.9);
    expect(await families(aws)).toEqual(['verifier DEPROVISIONING']);
    await aws.control.advance(0.1);
    expect(await families(aws)).toEqual(['verifier STOPPED', 'worker PROVISIONING']);
    await aws.control.advance(10);
    expect(await families(aws)).toEqual(['verifier STOPPED', 'worker STOPPED', 'reporter PROVISIONING']);
    const { tasks } = await aws.control.state();
    expect(tasks[1]).toMatchObject({ startedBy: 'verifier', group: 'family:worker' });
    expect(tasks[2]).toMatchObject({ startedBy: null, createdAt: '2026-01-05T00:00:30.000Z' });
  });

  test('leaves the same chain behind when the clock jumps over it', async () => {
    const aws = await localAws({ tasks: [chain] });
    await aws.control.advance(59.9);
    expect(await families(aws)).toEqual(['verifier STOPPED', 'worker STOPPED', 'reporter DEPROVISIONING']);
    await aws.control.advance(86_400);
    expect(await families(aws)).toEqual([]);
  });

  test('does so too when it is finished by hand', async () => {
    const aws = await localAws();
    const startsAtEnd = { family: 'worker', startsAtEnd: { family: 'reporter' } };
    await aws.control.finishTask(await aws.control.addTask({ cluster, family: 'verifier', startsAtEnd }));
    const { taskArns } = await aws.ecs.send(new ListTasksCommand({ cluster, family: 'worker' }));
    expect(await families(aws)).toEqual(['verifier STOPPED', 'worker RUNNING']);
    await aws.control.finishTask(taskArns?.[0] ?? '');
    expect(await families(aws)).toEqual(['verifier STOPPED', 'worker STOPPED', 'reporter RUNNING']);
  });

  test('does so too when StopTask ends it', async () => {
    const aws = await localAws();
    const task = await aws.control.addTask(chain);
    await aws.control.advance(5);
    await aws.ecs.send(new StopTaskCommand({ cluster, task }));
    await aws.control.advance(3.9);
    expect(await families(aws)).toEqual(['verifier DEPROVISIONING']);
    await aws.control.advance(0.1);
    expect(await families(aws)).toEqual(['verifier STOPPED', 'worker PROVISIONING']);
  });

  test('starts it into the lag of the world, or into its own', async () => {
    const aws = await localAws({ lags: { visibleSeconds: 60 } });
    const own = { family: 'worker', visibleAfterSeconds: 5 };
    await aws.control.finishTask(await aws.control.addTask({ cluster, family: 'a', startsAtEnd: own }));
    await aws.control.finishTask(
      await aws.control.addTask({ cluster, family: 'b', startsAtEnd: { family: 'worker' } }),
    );
    const listed = async () =>
      (await aws.ecs.send(new ListTasksCommand({ cluster, family: 'worker' }))).taskArns?.length;
    expect(await listed()).toBe(0);
    await aws.control.advance(5);
    expect(await listed()).toBe(1);
    await aws.control.advance(55);
    expect(await listed()).toBe(2);
  });
});
