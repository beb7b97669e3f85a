import { expect, test } from 'vitest';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { TaskWatch } from '#lib/ports/task-watch.ts';

export type TaskWatchMade = {
  readonly watch: TaskWatch;
  /** A task of this family that stands at RUNNING; answers its ARN. */
  add(family: string, startedBy?: string): Promise<string>;
  become(arn: string, status: 'PROVISIONING' | 'RUNNING' | 'STOPPING' | 'STOPPED'): Promise<void>;
  /** From now on ECS lists the task and does not describe it. */
  leaveOut(arn: string): Promise<void>;
  /** One that ECS mentions nowhere yet. */
  addUnseen(family: string): Promise<string>;
  /** What was unseen is seen now. */
  show(): Promise<void>;
  /** The next scan fails. */
  fail(): Promise<void>;
};

/** What `TaskWatch` promises, whoever stands behind it. */
export function taskWatchContract(make: () => Promise<TaskWatchMade>): void {
  const busy = async ({ watch }: TaskWatchMade, known: readonly BusyTask[] = []) => {
    const { busyTasks, failures } = await watch.scan(known);
    expect(failures).toEqual([]);
    return busyTasks;
  };

  test('a busy task is described, with what started it', async () => {
    const made = await make();
    const arn = await made.add('indexer', 'events-rule/indexer');
    expect(await busy(made)).toMatchObject([
      {
        arn,
        clusterArn: expect.stringContaining(':cluster/'),
        family: 'indexer',
        lastStatus: 'RUNNING',
        startedBy: 'events-rule/indexer',
        absences: 0,
      },
    ]);
  });

  test.each(['PROVISIONING', 'RUNNING', 'STOPPING'] as const)('a task that is %s is busy', async (status) => {
    const made = await make();
    const arn = await made.add('indexer');
    await made.become(arn, status);
    expect(await busy(made)).toMatchObject([{ arn, lastStatus: status }]);
  });

  test('a task that is STOPPED is not, also when it was busy before', async () => {
    const made = await make();
    const arn = await made.add('indexer');
    const known = await busy(made);
    await made.become(arn, 'STOPPED');
    expect(await busy(made, known)).toEqual([]);
    expect(await busy(made)).toEqual([]);
  });

  test('a task that is listed and not described stays, unknown, with what was known of it', async () => {
    const made = await make();
    const arn = await made.add('indexer', 'events-rule/indexer');
    let known = await busy(made);
    await made.leaveOut(arn);
    for (const _ of [1, 2, 3]) {
      known = await busy(made, known);
      const kept = { family: 'indexer', startedBy: 'events-rule/indexer', absences: 0 };
      expect(known).toMatchObject([{ arn, lastStatus: 'UNKNOWN', ...kept }]);
    }
    expect(await busy(made)).toMatchObject([{ arn, lastStatus: 'UNKNOWN' }]);
  });

  test('a task that was busy and is not mentioned is unknown once, then over; one that is seen again is as it is', async () => {
    const made = await make();
    await made.add('indexer');
    const arn = await made.addUnseen('indexer');
    const [seen] = await busy(made);
    const known = seen ? [seen, { ...seen, arn }] : [];
    const once = await busy(made, known);
    expect(once).toContainEqual(seen);
    expect(once).toContainEqual({ ...seen, arn, lastStatus: 'UNKNOWN', absences: 1 });
    expect(await busy(made, once)).toEqual([seen]);
    await made.show();
    expect(await busy(made, once)).toContainEqual(
      expect.objectContaining({ arn, lastStatus: 'RUNNING', absences: 0 }),
    );
  });

  test('a scan that fails says so and forgets nothing', async () => {
    const made = await make();
    await made.add('indexer');
    const known = await busy(made);
    await made.fail();
    const scan = await made.watch.scan(known);
    expect(scan.busyTasks).toEqual(known);
    expect(scan.failures).toMatchObject([{ concerns: 'tasks', what: expect.any(String) }]);
    expect(await busy(made, known)).toEqual(known);
  });
}
