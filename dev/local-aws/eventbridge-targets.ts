import * as z from 'zod';
import { AwsError } from './aws-error.ts';
import { busName, findRule, parse, ruleName } from './eventbridge-input.ts';
import { unmanaged } from './eventbridge-write.ts';
import type { Answer } from './operation.ts';
import { replaceRule, type World } from './world.ts';

const MOST_TARGETS = 5;

const target = z.looseObject({
  Id: z.string().min(1).max(64),
  Arn: z.string().min(1),
  EcsParameters: z
    .looseObject({
      TaskDefinitionArn: z.string().min(1),
      TaskCount: z.number().int().min(1).exactOptional(),
      Group: z.string().exactOptional(),
    })
    .exactOptional(),
});
const putInput = z.object({
  Rule: ruleName,
  EventBusName: busName,
  Targets: z.array(target).min(1).max(100),
});

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutTargets.html */
export function putTargets(world: World, input: unknown): Answer {
  const { Rule: name, EventBusName, Targets } = parse(putInput, input);
  const rule = unmanaged(findRule(world, name, EventBusName));
  const kept = rule.targets.filter((old) => !Targets.some((fresh) => fresh.Id === old.Id));
  const targets = [...kept, ...Targets];
  if (targets.length > MOST_TARGETS) {
    throw new AwsError(
      'LimitExceededException',
      'The requested resource exceeds the maximum number allowed.',
    );
  }
  return {
    output: { FailedEntryCount: 0, FailedEntries: [] },
    world: replaceRule(world, { ...rule, targets }),
  };
}

const removeInput = z.object({
  Rule: ruleName,
  EventBusName: busName,
  Ids: z.array(z.string()).min(1).max(100),
});

/** https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_RemoveTargets.html */
export function removeTargets(world: World, input: unknown): Answer {
  const { Rule: name, EventBusName, Ids } = parse(removeInput, input);
  const rule = unmanaged(findRule(world, name, EventBusName));
  const targets = rule.targets.filter((candidate) => !Ids.includes(candidate.Id));
  return {
    output: { FailedEntryCount: 0, FailedEntries: [] },
    world: replaceRule(world, { ...rule, targets }),
  };
}
