import * as z from 'zod';
import { lagSeconds, name, seconds } from './definition-fields.ts';

/** ECS `lastStatus`, in the order in which a task goes through them. */
export const TASK_STATUSES = [
  'PROVISIONING',
  'PENDING',
  'ACTIVATING',
  'RUNNING',
  'DEACTIVATING',
  'STOPPING',
  'DEPROVISIONING',
  'STOPPED',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const taskStatus = z.enum(TASK_STATUSES);

/** How DescribeTasks answers a task: as it is, as a failure MISSING, or in neither of its lists. */
export const described = z.enum(['normal', 'missing', 'left-out']);
export type Described = z.infer<typeof described>;

const fields = {
  family: name,
  group: name.exactOptional(),
  startedBy: name.exactOptional(),
  durationSeconds: seconds.exactOptional(),
  visibleAfterSeconds: lagSeconds.exactOptional(),
  stopTimeoutSeconds: seconds.exactOptional(),
};

const plainTask = z.strictObject(fields);

/** A task that another one starts in the cluster of both, as its last act; it may start the next. */
export type Successor = z.infer<typeof plainTask> & { startsAtEnd?: Successor };
const successor: z.ZodType<Successor> = plainTask.extend({
  startsAtEnd: z.lazy(() => successor).exactOptional(),
});

/**
 * A task to put into a cluster. With `durationSeconds` it goes through every status and is STOPPED
 * that long after its creation; without, it stands at `status` (RUNNING unless told) until finished.
 * - `visibleAfterSeconds` (default: the world's lag): so long do ListTasks and DescribeTasks not know it.
 * - `stopTimeoutSeconds` (default 3): so long does it run on after StopTask before it is killed.
 * - `startsAtEnd`: exists from the moment at which this one is STOPPED, however it came to that.
 * - `daemon`: belongs to the daemon of this name; its group is `daemon:<name>` unless told.
 */
export const taskDefinition = z
  .strictObject({
    ...fields,
    cluster: name,
    status: taskStatus.exactOptional(),
    daemon: name.exactOptional(),
    startsAtEnd: successor.exactOptional(),
  })
  .refine((task) => task.status === undefined || task.durationSeconds === undefined, {
    message: 'give status or durationSeconds, not both',
  });
export type TaskDefinition = z.infer<typeof taskDefinition>;
