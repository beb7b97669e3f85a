import { clusterArn, DEFAULT_BUS, type Place, taskDefinitionArn } from './arn.ts';
import type { RuleDefinition, RuleState } from './definition.ts';

/** A target as PutTargets gives it and ListTargetsByRule answers it; unknown fields are kept. */
export type Target = {
  readonly Id: string;
  readonly Arn: string;
  readonly EcsParameters?: {
    readonly TaskDefinitionArn: string;
    readonly TaskCount?: number;
    readonly Group?: string;
    readonly [field: string]: unknown;
  };
  readonly [field: string]: unknown;
};

export type Rule = {
  readonly name: string;
  readonly bus: string;
  readonly state: RuleState;
  readonly expression: string | null;
  readonly pattern: string | null;
  readonly description: string | null;
  readonly managedBy: string | null;
  /** Fires every so many seconds, whatever the expression says; null: as the expression says. */
  readonly rateSeconds: number | null;
  /** From when rates count, in milliseconds. Disabling and enabling leaves it as it is. */
  readonly anchor: number;
  /** A rule that DisableRule has disabled fires until then all the same (milliseconds): nobody is told at once. */
  readonly firesUntil?: number;
  readonly targets: readonly Target[];
};

export function buildRule(place: Place, definition: RuleDefinition, now: number): Rule {
  const { rateSeconds = null, firstAfterSeconds } = definition;
  const lead = firstAfterSeconds !== undefined && rateSeconds !== null ? firstAfterSeconds - rateSeconds : 0;
  return {
    name: definition.name,
    bus: definition.bus ?? DEFAULT_BUS,
    state: definition.state ?? 'ENABLED',
    expression: definition.schedule ?? null,
    pattern: definition.pattern ?? null,
    description: definition.description ?? null,
    managedBy: definition.managedBy ?? null,
    rateSeconds,
    anchor: now + lead * 1000,
    targets: [...ecsTarget(place, definition), ...otherTarget(definition)],
  };
}

function ecsTarget(place: Place, definition: RuleDefinition): Target[] {
  if (!definition.cluster) return [];
  return [
    {
      Id: 'ecs',
      Arn: clusterArn(place, definition.cluster),
      RoleArn: `arn:aws:iam::${place.account}:role/events-run-task`,
      EcsParameters: {
        TaskDefinitionArn: taskDefinitionArn(place, definition.family ?? definition.name),
        TaskCount: definition.taskCount ?? 1,
        LaunchType: 'FARGATE',
        ...(definition.group ? { Group: definition.group } : {}),
      },
    },
  ];
}

function otherTarget(definition: RuleDefinition): Target[] {
  return definition.targetArn ? [{ Id: 'target', Arn: definition.targetArn }] : [];
}
