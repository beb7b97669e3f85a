import { familyOf, lastPart } from './arn.ts';
import type { Rule } from './rule.ts';
import { dueTimes } from './schedule-expression.ts';
import { settle } from './settle.ts';
import type { Task } from './task.ts';
import { courseOf } from './task-course.ts';
import { someDuration, startTask, type World } from './world.ts';

/** A machine that slept for a week does not have to catch up on more than this. */
const CATCH_UP_MS = 24 * 3_600_000;
/** Seen in the wild: `events-rule/<name>` is cut to this many characters. */
const STARTED_BY_LENGTH = 36;

/** The world at `now`: rules that were due have started their tasks, long stopped tasks are gone. */
export function advance(world: World, now: number): World {
  if (now <= world.now) return world;
  const after = Math.max(world.now, now - CATCH_UP_MS);
  const started = world.rules
    .flatMap((rule) => firings(rule, after, now).flatMap((at) => tasksOf(world, rule, at)))
    .sort((a, b) => a.stages[0].at - b.stages[0].at);
  return settle({ ...world, now, tasks: started.length > 0 ? [...world.tasks, ...started] : world.tasks });
}

/** The tasks that `rule` starts when it fires at `at`; targets that are no cluster of this world start none. */
export function tasksOf(world: World, rule: Rule, at: number): Task[] {
  return rule.targets.flatMap((target) => {
    const cluster = lastPart(target.Arn);
    const parameters = target.EcsParameters;
    if (!parameters || !target.Arn.includes(':cluster/') || !world.clusters.includes(cluster)) return [];
    const task = {
      cluster,
      family: familyOf(parameters.TaskDefinitionArn),
      startedBy: `events-rule/${rule.name}`.slice(0, STARTED_BY_LENGTH),
      ...(parameters.Group ? { group: parameters.Group } : {}),
    };
    return Array.from({ length: parameters.TaskCount ?? 1 }, () => {
      const durationSeconds = someDuration(world, parameters.TaskDefinitionArn);
      return startTask(world, task, courseOf(at, { durationSeconds }));
    });
  });
}

/** A rule that was disabled may go on firing for a while: see `Rule.firesUntil`. */
function firings(rule: Rule, after: number, now: number): number[] {
  const until = rule.state === 'DISABLED' ? Math.min(now, rule.firesUntil ?? 0) : now;
  if (!rule.expression || until <= after) return [];
  const { expression, rateSeconds: everySeconds, anchor } = rule;
  return dueTimes({ expression, everySeconds, anchor }, after, until);
}
