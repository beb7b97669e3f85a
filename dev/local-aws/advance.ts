import { familyOf, lastPart } from './arn.ts';
import type { Rule } from './rule.ts';
import { dueTimes } from './schedule-expression.ts';
import { isForgotten, newTask, type Task, wholeCourse } from './task.ts';
import { someDuration, type World } from './world.ts';

/** A machine that slept for a week does not have to catch up on more than this. */
const CATCH_UP_MS = 24 * 3_600_000;
/** Seen in the wild: `events-rule/<name>` is cut to this many characters. */
const STARTED_BY_LENGTH = 36;

/** The world at `now`: rules that were due have started their tasks, long stopped tasks are gone. */
export function advance(world: World, now: number): World {
  if (now <= world.now) return world;
  const after = Math.max(world.now, now - CATCH_UP_MS);
  const started = world.rules
    .filter((rule) => rule.state !== 'DISABLED')
    .flatMap((rule) => firings(rule, after, now).flatMap((at) => tasksOf(world, rule, at)))
    .sort((a, b) => a.stages[0].at - b.stages[0].at);
  const tasks = [...world.tasks, ...started].filter((task) => !isForgotten(task, now));
  const asBefore = started.length === 0 && tasks.length === world.tasks.length;
  return { ...world, now, tasks: asBefore ? world.tasks : tasks };
}

/** The tasks that `rule` starts when it fires at `at`; targets that are no cluster of this world start none. */
export function tasksOf(world: World, rule: Rule, at: number): Task[] {
  return rule.targets.flatMap((target) => {
    const cluster = lastPart(target.Arn);
    const parameters = target.EcsParameters;
    if (!parameters || !target.Arn.includes(':cluster/') || !world.clusters.includes(cluster)) return [];
    return Array.from({ length: parameters.TaskCount ?? 1 }, () =>
      newTask(world, {
        cluster,
        family: familyOf(parameters.TaskDefinitionArn),
        startedBy: `events-rule/${rule.name}`.slice(0, STARTED_BY_LENGTH),
        stages: wholeCourse(at, someDuration(world, parameters.TaskDefinitionArn)),
        ...(parameters.Group ? { group: parameters.Group } : {}),
      }),
    );
  });
}

function firings(rule: Rule, after: number, until: number): number[] {
  if (!rule.expression) return [];
  const { expression, rateSeconds: everySeconds, anchor } = rule;
  return dueTimes({ expression, everySeconds, anchor }, after, until);
}
