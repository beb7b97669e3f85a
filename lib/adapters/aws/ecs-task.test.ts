import { expect, test } from 'vitest';
import { isOver, mayBeOfDaemon, runsForEver, unknownTask } from './ecs-task.ts';

test.each([
  ['STOPPED', 'CONNECTED', true],
  ['STOPPED', 'DISCONNECTED', true],
  ['DELETED', 'CONNECTED', true],
  ['DELETED', 'DISCONNECTED', false],
  ['PROVISIONING', 'CONNECTED', false],
  ['PENDING', 'CONNECTED', false],
  ['ACTIVATING', 'CONNECTED', false],
  ['RUNNING', 'DISCONNECTED', false],
  ['DEACTIVATING', 'CONNECTED', false],
  ['STOPPING', 'DISCONNECTED', false],
  ['DEPROVISIONING', 'CONNECTED', false],
  ['A-WORD-TO-COME', 'CONNECTED', false],
  [undefined, 'CONNECTED', false],
] as const)('a task that is %s with its agent %s is over: %s', (lastStatus, connectivity, over) => {
  expect(isOver({ lastStatus, connectivity })).toBe(over);
});

const definitions = 'arn:aws:ecs:eu-west-1:111122223333';

test.each([
  ['a service’s by its group', { group: 'service:backend' }, true],
  ['a service’s by who started it', { group: 'anything', startedBy: 'ecs-svc/9223370560032507596' }, true],
  ['a daemon’s', { taskDefinitionArn: `${definitions}:daemon-task-definition/monitoring-agent:1` }, true],
  ['a standalone one', { group: 'family:sync', startedBy: 'events-rule/sync' }, false],
  [
    'one of a family that sounds like it',
    { taskDefinitionArn: `${definitions}:task-definition/daemon:1` },
    false,
  ],
  ['one with a group of free text', { group: 'daemon:sync' }, false],
  ['one that says nothing', {}, false],
])('whether %s runs for ever', (_, task, forEver) => {
  expect(runsForEver(task)).toBe(forEver);
});

test('only what does not run on managed instances is certainly no daemon’s', () => {
  const types = ['FARGATE', 'EC2', 'EXTERNAL', 'MANAGED_INSTANCES', undefined] as const;
  expect(types.filter((launchType) => mayBeOfDaemon({ launchType }))).toEqual([
    'MANAGED_INSTANCES',
    undefined,
  ]);
});

test('an unknown task keeps what was known of it', () => {
  const since = new Date('2026-01-05T00:00:00Z');
  const before = {
    arn: 'task/dataall/1',
    clusterArn: 'cluster/dataall',
    family: 'sync',
    lastStatus: 'RUNNING',
    startedBy: 'events-rule/sync',
    since,
    absences: 1,
  };
  expect(unknownTask(before.arn, before.clusterArn, before)).toEqual({
    ...before,
    lastStatus: 'UNKNOWN',
    absences: 0,
  });
  expect(unknownTask(before.arn, before.clusterArn, undefined)).toEqual({
    ...before,
    family: '1',
    lastStatus: 'UNKNOWN',
    startedBy: null,
    since: null,
    absences: 0,
  });
});
