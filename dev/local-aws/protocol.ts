import type { IncomingHttpHeaders } from 'node:http';
import { AwsError } from './aws-error.ts';
import { runTask, stopTask } from './ecs-change-tasks.ts';
import { describeClusters, listClusters } from './ecs-clusters.ts';
import { listDaemons } from './ecs-daemons.ts';
import { describeTasks, listTasks } from './ecs-read-tasks.ts';
import { describeRule, listRuleNamesByTarget, listRules, listTargetsByRule } from './eventbridge-read.ts';
import { putTargets, removeTargets } from './eventbridge-targets.ts';
import { deleteRule, disableRule, enableRule, putRule } from './eventbridge-write.ts';
import type { Operation } from './operation.ts';

/** An AWS service: the prefix of its `X-Amz-Target`, and the name that requests are signed for. */
export type Service = {
  readonly name: 'ECS' | 'EventBridge';
  readonly target: string;
  readonly signingName: string;
  /** What it calls an error of its own (HTTP 500). */
  readonly serverError: string;
  /** The field of the page token, in the input of its lists as in their output. */
  readonly tokenField: string;
  readonly operations: Readonly<Record<string, Operation>>;
};

const ECS: Service = {
  name: 'ECS',
  target: 'AmazonEC2ContainerServiceV20141113',
  signingName: 'ecs',
  serverError: 'ServerException',
  tokenField: 'nextToken',
  operations: {
    ListClusters: listClusters,
    DescribeClusters: describeClusters,
    ListTasks: listTasks,
    DescribeTasks: describeTasks,
    ListDaemons: listDaemons,
    RunTask: runTask,
    StopTask: stopTask,
  },
};

const EVENTBRIDGE: Service = {
  name: 'EventBridge',
  target: 'AWSEvents',
  signingName: 'events',
  serverError: 'InternalException',
  tokenField: 'NextToken',
  operations: {
    ListRules: listRules,
    ListRuleNamesByTarget: listRuleNamesByTarget,
    DescribeRule: describeRule,
    ListTargetsByRule: listTargetsByRule,
    DisableRule: disableRule,
    EnableRule: enableRule,
    PutRule: putRule,
    DeleteRule: deleteRule,
    PutTargets: putTargets,
    RemoveTargets: removeTargets,
  },
};

export type Route = { readonly service: Service; readonly name: string; readonly run: Operation };

/** Which operation a request asks for (AWS JSON 1.1); refuses with UnknownOperationException. */
export function route(headers: IncomingHttpHeaders): Route {
  const target = String(headers['x-amz-target'] ?? '');
  const [prefix, name = ''] = target.split('.');
  const service = [ECS, EVENTBRIDGE].find((candidate) => candidate.target === prefix);
  const run = service && Object.hasOwn(service.operations, name) ? service.operations[name] : undefined;
  if (!service || !run) throw new AwsError('UnknownOperationException', `Unknown operation ${target}.`);
  return { service, name, run };
}

const SIGNED =
  /^AWS4-HMAC-SHA256 Credential=[^/\s]+\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request,.*Signature=[0-9a-f]{64}$/;

/**
 * Refuses a request that is not signed for this service and region (SigV4). Whose key it was and
 * whether the signature is right is not checked: every key is good here.
 */
export function authenticate(headers: IncomingHttpHeaders, service: Service, region: string): void {
  const [signed, signedRegion, signedName] = SIGNED.exec(headers.authorization ?? '') ?? [];
  if (!signed) {
    throw new AwsError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  if (signedRegion !== region || signedName !== service.signingName) {
    throw new AwsError(
      'InvalidSignatureException',
      `Credential should be scoped to ${region}/${service.signingName}, not ${signedRegion}/${signedName}.`,
    );
  }
}

/** A request's input; refuses with SerializationException what is no JSON object. */
export function readInput(body: string): Record<string, unknown> {
  try {
    const input: unknown = JSON.parse(body || '{}');
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input };
  } catch {
    // Said below, as for JSON of another kind.
  }
  throw new AwsError('SerializationException', 'The request body is not a JSON object.');
}
