import type { WorldState } from '../local-aws/world-state.ts';
import { isStandalone } from './standalone-tasks.ts';

/**
 * What really stands against quiet, as the local AWS knows it itself, whatever its calls answer: rules that may
 * start tasks, and tasks that have not stopped and belong to no service and no daemon. `ignoring` names rules and
 * task families that the platform was told to leave alone.
 */
export function trueDisturbances(
  { rules, tasks }: Pick<WorldState, 'rules' | 'tasks'>,
  ignoring: ReadonlySet<string> = new Set(),
): string[] {
  const firing = rules.filter(
    ({ name, state, targetArns }) =>
      state !== 'DISABLED' && !ignoring.has(name) && targetArns.some((arn) => arn.includes(':cluster/')),
  );
  const busy = tasks.filter(
    (task) => task.lastStatus !== 'STOPPED' && isStandalone(task) && !ignoring.has(task.family),
  );
  return [
    ...firing.map(({ name, state }) => `rule ${name} is ${state}`),
    ...busy.map(({ family, arn, lastStatus }) => `task ${family} ${arn} is ${lastStatus}`),
  ];
}
