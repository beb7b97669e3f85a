import { expect, test } from 'vitest';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { TaskControl } from '#lib/ports/task-control.ts';

export type TaskControlMade = {
  readonly control: TaskControl;
  /** A task that is RUNNING. */
  add(): Promise<BusyTask>;
  /** What ECS says of it; null when it does not exist. */
  status(task: BusyTask): Promise<string | null>;
  /** The next call fails without being done. */
  fail(): Promise<void>;
};

const WHY = 'Stopped by admin for a window';

/** What `TaskControl` promises, whoever stands behind it. */
export function taskControlContract(make: () => Promise<TaskControlMade>): void {
  test('a task that is asked to stop is on its way, and may be asked again', async () => {
    const { control, add, status } = await make();
    const task = await add();
    expect(await control.stop(task, WHY)).toEqual({ kind: 'done' });
    expect(await status(task)).not.toBe('RUNNING');
    expect(await control.stop(task, WHY)).toEqual({ kind: 'done' });
  });

  test('a task that does not exist is gone', async () => {
    const { control, add } = await make();
    const task = await add();
    const arn = task.arn.replace(/[^/]+$/, '0123456789abcdef0123456789abcdef');
    expect(await control.stop({ ...task, arn }, WHY)).toEqual({ kind: 'gone' });
  });

  test('a call that fails says why in words, and can be repeated', async () => {
    const { control, add, status, fail } = await make();
    const task = await add();
    await fail();
    expect(await control.stop(task, WHY)).toEqual({ kind: 'failed', why: expect.any(String) });
    expect(await status(task)).toBe('RUNNING');
    expect(await control.stop(task, WHY)).toEqual({ kind: 'done' });
  });
}
