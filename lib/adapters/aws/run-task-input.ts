import type { RunTaskCommandInput, TaskOverride } from '@aws-sdk/client-ecs';
import type { EcsParameters, Target } from '@aws-sdk/client-eventbridge';

/** Marks the tasks that this application has started. ECS takes letters, digits, hyphens, slashes and underscores. */
export const STARTED_BY = 'maintenance-window';

export type EcsTarget = Target & { readonly EcsParameters: EcsParameters; readonly Arn: string };

export function isEcsTarget(target: Target): target is EcsTarget {
  return target.EcsParameters !== undefined && target.Arn !== undefined;
}

/**
 * Why a run of this target cannot be made again, in words for people; null when it can. What these two take from
 * the event is not known, since there was none.
 */
export function notRepeatable({ Id, InputPath, InputTransformer }: EcsTarget): string | null {
  if (!InputPath && !InputTransformer) return null;
  const what = InputTransformer ? 'an input transformer' : 'an input path';
  return `Target ${Id} takes its input from the event (${what}), which cannot be made again. Run it by hand.`;
}

/**
 * RunTask as EventBridge calls it for this target. `Input` is ECS's own `overrides`.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_EcsParameters.html
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
export function runTaskInput(target: EcsTarget, clientToken: string): RunTaskCommandInput {
  const ecs = target.EcsParameters;
  const network = ecs.NetworkConfiguration?.awsvpcConfiguration;
  return {
    cluster: target.Arn,
    taskDefinition: ecs.TaskDefinitionArn,
    count: ecs.TaskCount ?? 1,
    startedBy: STARTED_BY,
    clientToken,
    launchType: ecs.LaunchType,
    platformVersion: ecs.PlatformVersion,
    group: ecs.Group,
    capacityProviderStrategy: ecs.CapacityProviderStrategy,
    networkConfiguration: network && {
      awsvpcConfiguration: {
        subnets: network.Subnets,
        securityGroups: network.SecurityGroups,
        assignPublicIp: network.AssignPublicIp,
      },
    },
    placementConstraints: ecs.PlacementConstraints,
    placementStrategy: ecs.PlacementStrategy,
    propagateTags: ecs.PropagateTags,
    enableECSManagedTags: ecs.EnableECSManagedTags,
    enableExecuteCommand: ecs.EnableExecuteCommand,
    referenceId: ecs.ReferenceId,
    tags: ecs.Tags?.map(({ Key, Value }) => ({ key: Key, value: Value })),
    overrides: overridesOf(target.Input),
  };
}

/** An input that is no object of overrides says nothing to ECS. */
function overridesOf(input: string | undefined): TaskOverride | undefined {
  if (input === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(input);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
