import type { ControlClient } from '#dev/local-aws/control-client.ts';

/** Which schedules start tasks, by name, and whether EventBridge fires them. */
export async function scheduleStates(aws: ControlClient): Promise<Record<string, string>> {
  const { rules, clusters } = await aws.state();
  const arns = new Set(clusters.map((cluster) => cluster.arn));
  const starting = rules.filter((rule) => rule.targetArns.some((arn) => arns.has(arn)));
  return Object.fromEntries(starting.map((rule) => [rule.name, rule.state]));
}
