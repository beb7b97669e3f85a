import * as z from 'zod';
import { name, seconds } from './definition-fields.ts';
import { lags } from './lags.ts';
import { isScheduleExpression } from './schedule-expression.ts';
import { taskDefinition } from './task-definition.ts';

export const ruleState = z.enum(['ENABLED', 'DISABLED', 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS']);
export type RuleState = z.infer<typeof ruleState>;

const duration = z.union([seconds, z.tuple([seconds, seconds])]);

/**
 * A rule and its targets. With `cluster` it starts tasks of `family` (the rule's name unless told);
 * `targetArn` is a target that is no cluster, alone or beside one. `rateSeconds` makes it fire to
 * another rhythm than its expression says, `firstAfterSeconds` sets when that rhythm begins. A pair
 * is a range.
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

/** A service, or a daemon, keeps `count` (default 1) tasks running for ever. */
const keeper = z.strictObject({ cluster: name, name, count: z.number().int().min(0).exactOptional() });

/**
 * What one account holds in one region at the beginning. The tasks in it have been there before: the
 * lag of visibility is for those that start later. `seed` decides which calls a fault's share hits.
 */
export const worldDefinition = z.strictObject({
  account: name.exactOptional(),
  region: name.exactOptional(),
  clusters: z.array(name),
  services: z.array(keeper).exactOptional(),
  daemons: z.array(keeper).exactOptional(),
  rules: z.array(ruleDefinition).exactOptional(),
  tasks: z.array(taskDefinition).exactOptional(),
  lags: lags.exactOptional(),
  seed: z.number().int().exactOptional(),
});
export type WorldDefinition = z.infer<typeof worldDefinition>;
