import fc from 'fast-check';
import { type FakeTask, fakeTask } from '../fakes/fake-aws.ts';
import { type Action, event, nowMs } from './action.ts';
import { EXEMPT_FAMILY } from './model-rules.ts';
import type { ModelWorld } from './model-world.ts';
import { RULE_NAMES } from './operator-actions.ts';

const N = fc.nat({ max: 2 });
const STATUS = fc.constantFrom('PROVISIONING', 'RUNNING', 'STOPPING', 'STOPPED', 'STOPPED', 'A-NEW-WORD');
/** How ECS speaks of a task: not at all, only in its list, only when asked, or as it should. */
const MENTIONS = [
  { words: 'not mentioned', listed: false, described: false },
  { words: 'listed and not described', listed: true, described: false },
  { words: 'described and not listed', listed: false, described: true },
  { words: 'mentioned', listed: true, described: true },
] as const;

/** Tasks come, go on, end, and are not always to be seen. */
export const taskActions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(RULE_NAMES, fc.boolean()).map(([name, late]) => fires(name, late)) },
  { weight: 2, arbitrary: fc.constantFrom('family', EXEMPT_FAMILY).map(starts) },
  { weight: 5, arbitrary: fc.tuple(N, STATUS).map(([n, status]) => becomes(n, status)) },
  {
    weight: 3,
    arbitrary: fc.tuple(N, fc.constantFrom(...MENTIONS)).map(([n, mention]) => isMentioned(n, mention)),
  },
);

/** Enabled, or disabled so shortly ago that EventBridge still starts tasks. `late`: to be seen only when time has passed. */
function fires(name: string, late: boolean): Action {
  const fits = (world: ModelWorld) => {
    const rule = world.truth.rules.of(name);
    return rule?.state === 'ENABLED' || (rule?.state === 'DISABLED' && rule.firesUntilMs > nowMs(world));
  };
  return event(
    `${name} fires${late ? ', its task to be seen later' : ''}`,
    (world) => {
      const seen = { listed: !late, described: !late };
      addTask(world, { family: name, startedBy: `events-rule/${name}`, lastStatus: 'PROVISIONING', ...seen });
    },
    fits,
  );
}

function starts(family: string): Action {
  return event(`a task of ${family} starts by itself`, (world) => addTask(world, { family }));
}

export function addTask(world: ModelWorld, rest: Partial<FakeTask>): void {
  const { tasks, clusterArn } = world.aws;
  const arn = `${clusterArn.replace(':cluster/', ':task/')}/task-${tasks.size + 1}`;
  tasks.set(arn, fakeTask(arn, rest));
}

function becomes(n: number, lastStatus: string): Action {
  return event(
    `busy task ${n + 1} becomes ${lastStatus}`,
    (world) => change(world, n, { lastStatus }),
    hasBusy,
  );
}

function isMentioned(n: number, { words, listed, described }: (typeof MENTIONS)[number]): Action {
  return event(`busy task ${n + 1} is ${words}`, (world) => change(world, n, { listed, described }), hasBusy);
}

/** The `n`th, counted around. */
function change(world: ModelWorld, n: number, rest: Partial<FakeTask>): void {
  const busy = busyTasks(world);
  const task = busy[n % busy.length];
  if (task) world.aws.tasks.set(task.arn, { ...task, ...rest });
}

function hasBusy(world: ModelWorld): boolean {
  return busyTasks(world).length > 0;
}

function busyTasks({ aws }: ModelWorld): FakeTask[] {
  return [...aws.tasks.values()].filter(({ lastStatus }) => lastStatus !== 'STOPPED');
}
