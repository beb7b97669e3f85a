import { DescribeClustersCommand, type ECSClient } from '@aws-sdk/client-ecs';
import type { Failure } from '#lib/domain/drain/observation.ts';
import { awsFailure } from './aws-failure.ts';
import { inBatches } from './in-batches.ts';
import { withDeadline } from './with-deadline.ts';

export type ClusterArns = { readonly arns: readonly string[]; readonly failures: readonly Failure[] };

/**
 * The ARNs of the configured clusters, given as names or ARNs. Remembered once all are known; a
 * cluster that AWS does not know is a failure, never an empty list.
 */
export function createClusterArns(ecs: ECSClient, clusters: readonly string[]): () => Promise<ClusterArns> {
  let remembered: ClusterArns | undefined;
  return async () => {
    if (remembered) return remembered;
    const answer = await describe(ecs, clusters);
    if (answer.failures.length === 0) remembered = answer;
    return answer;
  };
}

async function describe(ecs: ECSClient, clusters: readonly string[]): Promise<ClusterArns> {
  const arns: string[] = [];
  const failures: Failure[] = [];
  try {
    for (const batch of inBatches(clusters, 100)) {
      const answer = await withDeadline((options) =>
        ecs.send(new DescribeClustersCommand({ clusters: batch }), options),
      );
      if (!answer.clusters) throw new Error('AWS answered without the clusters that were asked for.');
      const found = answer.clusters.filter((cluster) => cluster.status !== 'INACTIVE');
      for (const asked of batch) {
        const arn = found.find((cluster) =>
          [cluster.clusterArn, cluster.clusterName].includes(asked),
        )?.clusterArn;
        if (arn) arns.push(arn);
        else failures.push(unknownCluster(asked));
      }
    }
  } catch (cause) {
    failures.push({ concerns: 'both', what: `ECS clusters ${clusters.join(', ')}`, ...awsFailure(cause) });
  }
  // One cluster may be configured twice, by name and by ARN.
  return { arns: [...new Set(arns)], failures };
}

function unknownCluster(cluster: string): Failure {
  return {
    kind: 'cluster-unknown',
    concerns: 'both',
    what: `ECS cluster ${cluster}`,
    why: 'AWS knows no such cluster in this account and region.',
  };
}

/** `arn:aws:ecs:region:account:cluster/name`, in words for people. */
export function clusterName(arn: string): string {
  return arn.split('/').at(-1) ?? arn;
}
