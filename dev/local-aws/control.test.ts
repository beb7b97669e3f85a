import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DisableRuleCommand } from '@aws-sdk/client-eventbridge';
import { expect, onTestFinished, test } from 'vitest';
import { startLocalAws } from './server.ts';
import { fiveMinutes, localAws } from './testing.ts';

const cluster = 'dataall';

test('tasks can be added at any status and finished by hand', async () => {
  const { control } = await localAws();
  const arn = await control.addTask({ cluster, family: 'indexer', status: 'STOPPING', group: 'mine' });
  await control.advance(86_400);
  expect((await control.state()).tasks).toMatchObject([{ arn, lastStatus: 'STOPPING', group: 'mine' }]);
  await control.setTaskStatus(arn, 'RUNNING');
  expect((await control.state()).tasks).toMatchObject([{ lastStatus: 'RUNNING', desiredStatus: 'RUNNING' }]);
  await control.finishTask(arn);
  expect((await control.state()).tasks).toMatchObject([{ lastStatus: 'STOPPED' }]);
});

test('rules can be put, switched and deleted by hand', async () => {
  const { control } = await localAws();
  await control.putRule(fiveMinutes('fresh'));
  await control.setRuleState('fresh', 'DISABLED');
  expect((await control.state()).rules).toMatchObject([{ name: 'fresh', state: 'DISABLED' }]);
  await control.deleteRule('fresh');
  expect((await control.state()).rules).toEqual([]);
});

test('reset begins afresh, with the world from the start or another', async () => {
  const { control } = await localAws({ rules: [fiveMinutes('a')] });
  await control.setRuleState('a', 'DISABLED');
  await control.addFaults({ kind: 'throttle' });
  await control.reset();
  expect(await control.state()).toMatchObject({ rules: [{ state: 'ENABLED' }], faults: [], calls: [] });
  await control.reset({ clusters: ['other'] });
  expect(await control.state()).toMatchObject({ clusters: [{ name: 'other' }], rules: [] });
});

test('what cannot be done is refused with a sentence', async () => {
  const { control, url } = await localAws();
  await expect(control.finishTask('nobody')).rejects.toThrow('Task nobody does not exist');
  await expect(control.addTask({ cluster: 'nowhere', family: 'a' })).rejects.toThrow('Cluster not found');
  await expect(control.putRule({ name: 'a', schedule: 'rate(1 minutes)' })).rejects.toThrow('not a rate');
  expect((await fetch(`${url}/_control/nothing`)).status).toBe(404);
});

test('the demo world nearly always has a busy task, and one schedule that was disabled before', async () => {
  const aws = await startLocalAws({ clock: 'manual' });
  onTestFinished(() => aws.stop());
  let quiet = 0;
  for (let second = 0; second < 300; second += 5) {
    const { tasks } = await aws.control.state();
    const busy = tasks.filter((task) => task.lastStatus !== 'STOPPED' && !task.group.startsWith('service:'));
    if (busy.length === 0) quiet++;
    await aws.control.advance(5);
  }
  expect(quiet).toBeLessThanOrEqual(6);
  const { rules, tasks } = await aws.control.state();
  expect(rules.filter((rule) => rule.state === 'DISABLED').map((rule) => rule.name)).toEqual([
    'subscriptions',
  ]);
  expect(tasks.filter((task) => task.family === 'subscriptions')).toEqual([]);
});

test('with a state file a restart keeps which rules are disabled', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'local-aws-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const stateFile = join(folder, 'made', 'state.json');
  const first = await localAws({ rules: [fiveMinutes('a'), fiveMinutes('b')] }, { stateFile });
  await first.events.send(new DisableRuleCommand({ Name: 'a' }));
  const arn = await first.control.addTask({ cluster, family: 'indexer', durationSeconds: 60 });

  const second = await localAws({}, { stateFile });
  const { rules, tasks } = await second.control.state();
  expect(rules).toMatchObject([
    { name: 'a', state: 'DISABLED' },
    { name: 'b', state: 'ENABLED' },
  ]);
  expect(tasks).toMatchObject([{ arn, lastStatus: 'PROVISIONING' }]);
});

test('a state file from before there were lags and deleted clusters is taken', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'local-aws-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const stateFile = join(folder, 'state.json');
  await localAws({ rules: [fiveMinutes('a', { state: 'DISABLED' })] }, { stateFile });
  const saved = JSON.parse(await readFile(stateFile, 'utf8'));
  const { lags: _, deletedClusters: __, ...world } = saved.world;
  await writeFile(stateFile, JSON.stringify({ ...saved, world }));

  const { control } = await localAws({}, { stateFile });
  expect(await control.state()).toMatchObject({
    rules: [{ state: 'DISABLED' }],
    lags: { visibleSeconds: 0 },
  });
});

test('a state file that cannot be read stops the start with a sentence', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'local-aws-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const stateFile = join(folder, 'state.json');
  await writeFile(stateFile, '{"version": 0}');
  await expect(startLocalAws({ stateFile })).rejects.toThrow('delete it to begin afresh');
});
