import * as z from 'zod';
import { resourceNotFound } from './aws-error.ts';
import { withTask } from './build-world.ts';
import { type Verbs, verb } from './control-verb.ts';
import type { Task } from './task.ts';
import { standingAt } from './task-course.ts';
import { described, taskDefinition, taskStatus } from './task-definition.ts';
import { taskByArn } from './task-list.ts';
import { replaceTask, type World } from './world.ts';

export const TASK_VERBS: Verbs = {
  'POST tasks': verb(taskDefinition, (simulation, definition) => {
    const { world, task } = withTask(simulation.world(), definition);
    simulation.change(world);
    return { arn: task.arn };
  }),
  'POST tasks/status': verb(z.strictObject({ arn: z.string(), status: taskStatus }), (simulation, input) => {
    const world = simulation.world();
    simulation.change(replaceTask(world, standingAt(findTask(world, input.arn), input.status, world.now)));
  }),
  'POST tasks/described': verb(z.strictObject({ arn: z.string(), described }), (simulation, input) => {
    const world = simulation.world();
    simulation.change(replaceTask(world, { ...findTask(world, input.arn), described: input.described }));
  }),
};

function findTask(world: World, arn: string): Task {
  const task = taskByArn(world.tasks, arn);
  if (!task) throw resourceNotFound(`Task ${arn}`);
  return task;
}
