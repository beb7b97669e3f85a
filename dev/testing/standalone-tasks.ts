import type { ControlClient } from '../local-aws/control-client.ts';
import type { WorldState } from '../local-aws/world-state.ts';

/** Whether it belongs to no service and no daemon, as the local AWS knows it. */
export function isStandalone({ group }: WorldState['tasks'][number]): boolean {
  return !group.startsWith('service:') && !group.startsWith('daemon:');
}

/** The ARNs of tasks that have not stopped and belong to no service and no daemon. */
export async function standaloneTasks(control: ControlClient): Promise<string[]> {
  const { tasks } = await control.state();
  const busy = tasks.filter((task) => task.lastStatus !== 'STOPPED' && isStandalone(task));
  return busy.map(({ arn }) => arn);
}

export async function finishTasks(control: ControlClient): Promise<void> {
  for (const arn of await standaloneTasks(control)) await control.finishTask(arn);
}
