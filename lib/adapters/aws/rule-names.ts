import { type EventBridgeClient, ListRuleNamesByTargetCommand } from '@aws-sdk/client-eventbridge';
import type { Failure } from '#lib/domain/drain/observation.ts';
import { allPages } from './all-pages.ts';
import { awsFailure } from './aws-failure.ts';
import { type ClusterArns, clusterName } from './cluster-arns.ts';
import { DEFAULT_BUS } from './describe-rule.ts';
import { MOST_RULES_A_PAGE } from './list-rules.ts';
import { withDeadline } from './with-deadline.ts';

export type RuleNames = { readonly names: readonly string[]; readonly failures: readonly Failure[] };

/** The rules of the default bus that have one of the clusters as a target, each once. */
export async function ruleNamesByTarget(
  events: EventBridgeClient,
  clusters: ClusterArns,
): Promise<RuleNames> {
  const names = new Set<string>();
  const failures: Failure[] = [...clusters.failures];
  for (const arn of clusters.arns) {
    try {
      for (const name of await namesOf(events, arn)) names.add(name);
    } catch (cause) {
      const what = `The schedules of cluster ${clusterName(arn)}`;
      failures.push({ concerns: 'schedules', what, ...awsFailure(cause) });
    }
  }
  return { names: [...names].sort(), failures };
}

function namesOf(events: EventBridgeClient, clusterArn: string): Promise<string[]> {
  return allPages(async (token) => {
    const input = {
      TargetArn: clusterArn,
      EventBusName: DEFAULT_BUS,
      Limit: MOST_RULES_A_PAGE,
      NextToken: token,
    };
    const answer = await withDeadline((options) =>
      events.send(new ListRuleNamesByTargetCommand(input), options),
    );
    return { items: answer.RuleNames, next: answer.NextToken };
  });
}
