import * as z from 'zod';
import { isScheduleExpression } from './schedule-expression.ts';

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
export const ruleState = z.enum(['ENABLED', 'DISABLED', 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS']);
export type RuleState = z.infer<typeof ruleState>;

const name = z.string().min(1);
const seconds = z.number().positive();
const duration = z.union([seconds, z.tuple([seconds, seconds])]);

/**
 * A task to put into a cluster. With `durationSeconds` it goes through every status and is STOPPED
 * that long after its creation; without, it stands at `status` (RUNNING unless told) until finished.
 */
export const taskDefinition = z
  .strictObject({
    cluster: name,
    family: name,
    group: name.exactOptional(),
    startedBy: name.exactOptional(),
    status: taskStatus.exactOptional(),
    durationSeconds: seconds.exactOptional(),
  })
  .refine((task) => task.status === undefined || task.durationSeconds === undefined, {
    message: 'give status or durationSeconds, not both',
  });
export type TaskDefinition = z.infer<typeof taskDefinition>;

/**
 * A rule and its target. With `cluster` it starts tasks of `family` (the rule's name unless told);
 * `targetArn` is a target that is no cluster. `rateSeconds` makes it fire to another rhythm than its
 * expression says, `firstAfterSeconds` sets when that rhythm begins. A pair is a range.
 */
export const ruleDefinition = z.strictObject({
  name,
  bus: name.exactOptional(),
  schedule: name.refine(isScheduleExpression, 'not a rate(...) or cron(...)').exactOptional(),
  pattern: name.exactOptional(),
  description: name.exactOptional(),
  state: ruleState.exactOptional(),
  managedBy: name.exactOptional(),
  cluster: name.exactOptional(),
  family: name.exactOptional(),
  group: name.exactOptional(),
  taskCount: z.number().int().min(1).exactOptional(),
  durationSeconds: duration.exactOptional(),
  targetArn: name.exactOptional(),
  rateSeconds: seconds.exactOptional(),
  firstAfterSeconds: seconds.exactOptional(),
});
export type RuleDefinition = z.infer<typeof ruleDefinition>;

/** A service keeps `count` (default 1) tasks running for ever. */
const serviceDefinition = z.strictObject({
  cluster: name,
  name,
  count: z.number().int().min(0).exactOptional(),
});

/** What one account holds in one region at the beginning. */
export const worldDefinition = z.strictObject({
  account: name.exactOptional(),
  region: name.exactOptional(),
  clusters: z.array(name),
  services: z.array(serviceDefinition).exactOptional(),
  rules: z.array(ruleDefinition).exactOptional(),
  tasks: z.array(taskDefinition).exactOptional(),
});
export type WorldDefinition = z.infer<typeof worldDefinition>;
