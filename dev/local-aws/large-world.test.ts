import { DescribeTasksCommand, paginateListTasks } from '@aws-sdk/client-ecs';
import { DescribeRuleCommand } from '@aws-sdk/client-eventbridge';
import { expect, test } from 'vitest';
import { fiveMinutes, localAws } from './testing.ts';

const cluster = 'dataall';
const TASKS = 10_000;
const RULES = 300;

test('10,000 tasks and 300 rules are all found, a hundred at a time', { timeout: 60_000 }, async () => {
  const { ecs, events } = await localAws({
    rules: Array.from({ length: RULES }, (_, index) => fiveMinutes(`rule-${index}`)),
    tasks: Array.from({ length: TASKS }, (_, index) => ({ cluster, family: `family-${index % 50}` })),
  });
  const described = new Set<string | undefined>();
  let pages = 0;
  for await (const { taskArns } of paginateListTasks({ client: ecs, stopOnSameToken: true }, { cluster })) {
    const { tasks } = await ecs.send(new DescribeTasksCommand({ cluster, tasks: taskArns ?? [] }));
    for (const task of tasks ?? []) described.add(task.taskArn);
    pages++;
  }
  expect([pages, described.size]).toEqual([TASKS / 100, TASKS]);
  for (let index = 0; index < RULES; index++) {
    const { State } = await events.send(new DescribeRuleCommand({ Name: `rule-${index}` }));
    expect(State).toBe('ENABLED');
  }
});

test('a change of one task leaves the others where they are', async () => {
  const { control } = await localAws({ services: [{ cluster, name: 'backend', count: 300 }] });
  const arns = (await control.state()).tasks.map((task) => task.arn);
  await control.finishTask(arns[7] ?? '');
  const added = await control.addTask({ cluster, family: 'indexer' });
  await control.finishTask(arns[299] ?? '');
  const { tasks } = await control.state();
  expect(tasks.map((task) => task.arn)).toEqual([...arns, added]);
  expect(tasks.flatMap((task, at) => (task.lastStatus === 'STOPPED' ? at : []))).toEqual([7, 299]);
});
