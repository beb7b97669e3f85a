/**
 * The AWS console's host for a region, by the ARN's partition. AWS's own deploy action links to ECS by
 * `region.console.aws.amazon.com` and `region.console.amazonaws.cn`, with `/ecs/v2/clusters/...?region=`
 * (https://github.com/aws-actions/amazon-ecs-deploy-task-definition, index.js).
 */
const HOSTS: Readonly<Record<string, (region: string) => string>> = {
  aws: (region) => `${region}.console.aws.amazon.com`,
  'aws-us-gov': (region) => `${region}.console.amazonaws-us-gov.com`,
  'aws-cn': (region) => `${region}.console.amazonaws.cn`,
};

/**
 * The task's page in the AWS console; null for what is no ARN of a task in a cluster (ECS's long format,
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-account-settings.html).
 */
export function taskConsoleLink(taskArn: string): string | null {
  const arn = partsOf(taskArn, 'ecs');
  const [, cluster, id] = arn?.resource.match(/^task\/([^/]+)\/([^/]+)$/) ?? [];
  if (!arn || !cluster || !id) return null;
  const page = `clusters/${encodeURIComponent(cluster)}/tasks/${encodeURIComponent(id)}`;
  return `https://${arn.host}/ecs/v2/${page}?region=${arn.region}`;
}

/**
 * The rule's page in the AWS console; null for what is no ARN of an EventBridge rule. AWS links to one like that in
 * https://docs.aws.amazon.com/ARG/latest/userguide/monitor-groups-turn-on.html (`events/home#/eventbus/default/rules/...`).
 */
export function ruleConsoleLink(ruleArn: string): string | null {
  const arn = partsOf(ruleArn, 'events');
  const [, bus = 'default', name] = arn?.resource.match(/^rule\/(?:(.+)\/)?([^/]+)$/) ?? [];
  if (!arn || !name) return null;
  const page = `eventbus/${encodeURIComponent(bus)}/rules/${encodeURIComponent(name)}`;
  return `https://${arn.host}/events/home?region=${arn.region}#/${page}`;
}

/** `arn:partition:service:region:account:resource` */
function partsOf(arn: string, wanted: string) {
  const [prefix, partition = '', service, region = '', , ...resource] = arn.split(':');
  const host = Object.hasOwn(HOSTS, partition) ? HOSTS[partition] : undefined;
  if (prefix !== 'arn' || service !== wanted || !host || !/^[a-z0-9-]+$/.test(region)) return null;
  return { region, host: host(region), resource: resource.join(':') };
}
