import { endOf, type Task } from './task.ts';
import { courseOf } from './task-course.ts';
import { isForgotten, nextTurn } from './task-list.ts';
import { startTask, type World } from './world.ts';

/**
 * The world at its `now`: tasks that have ended have started what they start at their end, and those
 * that ended long ago are gone.
 */
export function settle(world: World): World {
  if (nextTurn(world.tasks) > world.now) return world;
  const ended = (task: Task) => task.startsAtEnd !== undefined && endOf(task) <= world.now;
  let tasks = world.tasks;
  // When the clock has jumped, what was started may have ended as well.
  for (let parents = tasks.filter(ended); parents.length > 0; parents = tasks.filter(ended)) {
    tasks = [...tasks.map((task) => (ended(task) ? startedAll(task) : task)), ...parents.flatMap(successor)];
  }
  return { ...world, tasks: tasks.filter((task) => !isForgotten(task, world.now)) };

  function successor(parent: Task): Task[] {
    if (!parent.startsAtEnd) return [];
    const { durationSeconds, ...definition } = parent.startsAtEnd;
    const course = courseOf(endOf(parent), durationSeconds === undefined ? {} : { durationSeconds });
    return [startTask(world, { ...definition, cluster: parent.cluster }, course)];
  }
}

function startedAll({ startsAtEnd: _, ...task }: Task): Task {
  return task;
}
