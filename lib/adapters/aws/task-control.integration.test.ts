import { expect, test } from 'vitest';
import { localAws } from '#dev/local-aws/testing.ts';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import { createTaskControl } from './task-control.ts';

const clusterArn = 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall';

function busyTask(arn: string): BusyTask {
  return {
    arn,
    clusterArn,
    family: 'sync',
    lastStatus: 'RUNNING',
    startedBy: null,
    since: null,
    absences: 0,
  };
}

async function runningTask() {
  const { ecs, control } = await localAws();
  const task = busyTask(await control.addTask({ cluster: 'dataall', family: 'sync' }));
  return { control, task, taskControl: createTaskControl(ecs) };
}

test('a task is asked to stop, for a reason, by the ARN of its cluster; twice does no harm', async () => {
  const { control, task, taskControl } = await runningTask();
  expect(await taskControl.stop(task, 'for window 7')).toEqual({ kind: 'done' });
  expect(await taskControl.stop(task, 'for window 7')).toEqual({ kind: 'done' });
  const input = { cluster: clusterArn, task: task.arn, reason: 'for window 7' };
  expect(await control.calls('StopTask')).toMatchObject([{ input }, { input }]);
  expect((await control.state()).tasks).toMatchObject([{ arn: task.arn, desiredStatus: 'STOPPED' }]);
});

test('a reason is cut to what ECS takes', async () => {
  const { control, task, taskControl } = await runningTask();
  await taskControl.stop(task, `${'x'.repeat(253)}🛠️ and more`);
  const [call] = await control.calls('StopTask');
  expect(call?.input).toMatchObject({ reason: `${'x'.repeat(253)}\ufffd…` });
});

test('a task that ECS does not know any more is gone', async () => {
  const { taskControl } = await runningTask();
  const unknown = busyTask('arn:aws:ecs:eu-west-1:111122223333:task/dataall/0123456789abcdef');
  expect(await taskControl.stop(unknown, 'for window 7')).toEqual({ kind: 'gone' });
});

test('a task whose cluster is gone is gone', async () => {
  const { control, task, taskControl } = await runningTask();
  await control.deleteCluster('dataall');
  expect(await taskControl.stop(task, 'for window 7')).toEqual({ kind: 'gone' });
});

test('a refusal without the permission names the permission', async () => {
  const { control, task, taskControl } = await runningTask();
  await control.addFaults({ operation: 'StopTask', kind: 'access-denied' });
  expect(await taskControl.stop(task, 'for window 7')).toEqual({
    kind: 'failed',
    why: 'This application may not stop tasks: it lacks the permission ecs:StopTask.',
  });
});

test.each(['throttle', 'server-error', 'expired-token', 'reset', 'html'] as const)(
  'on %s it is not known to be asked',
  async (kind) => {
    const { control, task, taskControl } = await runningTask();
    await control.addFaults({ operation: 'StopTask', kind });
    expect(await taskControl.stop(task, 'for window 7')).toMatchObject({ kind: 'failed' });
  },
);
