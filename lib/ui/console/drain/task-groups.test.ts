import { expect, test } from 'vitest';
import { task } from '../testing.ts';
import { taskGroups } from './task-groups.ts';

test('tasks stand by family, a family where its first task stands, with what is usual for it', () => {
  const usual = { family: 'b', runs: 5, medianMs: 1, p95Ms: 2 };
  const tasks = [task('a', { arn: '1' }), task('b', { arn: '2' }), task('a', { arn: '3' })];
  expect(taskGroups(tasks, [usual])).toEqual([
    { family: 'a', usual: null, tasks: [tasks[0], tasks[2]] },
    { family: 'b', usual, tasks: [tasks[1]] },
  ]);
});
