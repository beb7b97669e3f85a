import type { TaskControl } from '#lib/ports/task-control.ts';
import { type FakeAws, takeFault } from './fake-aws.ts';
import { carryOut, type Turn, yields } from './turn.ts';

/** A task that is asked to stop is STOPPING until a test lets it end. */
export function createFakeTaskControl(aws: FakeAws, turn: Turn = yields): TaskControl {
  return {
    stop: (task) =>
      carryOut(turn, 'taskControl.stop', task, () => {
        const fault = takeFault(aws, 'stop', task.arn);
        const running = aws.tasks.get(task.arn);
        const reached = !fault || fault.takesEffect;
        if (running && reached && running.lastStatus !== 'STOPPED') {
          aws.tasks.set(task.arn, { ...running, lastStatus: 'STOPPING' });
        }
        if (fault) return { kind: 'failed', why: 'AWS did not answer in time.' };
        return running ? { kind: 'done' } : { kind: 'gone' };
      }),
  };
}
