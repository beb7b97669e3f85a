import {
  DescribeServicesCommand,
  DescribeTasksCommand,
  ListTasksCommand,
  RunTaskCommand,
  StopTaskCommand,
} from '@aws-sdk/client-ecs';
import {
  DescribeRuleCommand,
  DisableRuleCommand,
  ListRulesCommand,
  PutRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { describe, expect, test } from 'vitest';
import { fiveMinutes, localAws, sdkClients } from './testing.ts';

const cluster = 'dataall';

test('ECS refuses by the names that the SDK models', async () => {
  const { ecs } = await localAws();
  const refusals = [
    [new ListTasksCommand({ cluster: 'nowhere' }), 'ClusterNotFoundException'],
    [new ListTasksCommand({}), 'ClusterNotFoundException'],
    [new RunTaskCommand({ taskDefinition: 'indexer' }), 'ClusterNotFoundException'],
    [new ListTasksCommand({ cluster, maxResults: 101 }), 'InvalidParameterException'],
    [new DescribeTasksCommand({ cluster, tasks: [] }), 'InvalidParameterException'],
    [new DescribeTasksCommand({ cluster, tasks: Array(101).fill('a') }), 'InvalidParameterException'],
    [new StopTaskCommand({ cluster, task: 'nobody' }), 'InvalidParameterException'],
    [new DescribeServicesCommand({ cluster, services: ['a'] }), 'UnknownOperationException'],
  ] as const;
  for (const [command, name] of refusals) {
    // The command union is wider than any one overload of send.
    await expect(ecs.send(command as ListTasksCommand)).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode: 400 },
    });
  }
});

test('a cluster of the same name in another account is not this one', async () => {
  const { ecs } = await localAws();
  const foreign = 'arn:aws:ecs:eu-west-1:999999999999:cluster/dataall';
  await expect(ecs.send(new ListTasksCommand({ cluster: foreign }))).rejects.toMatchObject({
    name: 'ClusterNotFoundException',
  });
});

test('EventBridge refuses by the names that the SDK models', async () => {
  const { events } = await localAws({ rules: [fiveMinutes('theirs', { managedBy: 'ecs.amazonaws.com' })] });
  const refusals = [
    [new DescribeRuleCommand({ Name: 'nobody' }), 'ResourceNotFoundException'],
    [new DisableRuleCommand({ Name: 'nobody' }), 'ResourceNotFoundException'],
    [new ListRulesCommand({ EventBusName: 'nowhere' }), 'ResourceNotFoundException'],
    [new DisableRuleCommand({ Name: 'theirs' }), 'ManagedRuleException'],
    [new DisableRuleCommand({ Name: 'rule/theirs' }), 'ValidationException'],
    [new PutRuleCommand({ Name: 'x', ScheduleExpression: 'rate(1 minutes)' }), 'ValidationException'],
    [new PutRuleCommand({ Name: 'x' }), 'ValidationException'],
  ] as const;
  for (const [command, name] of refusals) {
    await expect(events.send(command as DescribeRuleCommand)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(/./),
      $metadata: { httpStatusCode: 400 },
    });
  }
});

describe('who may call', () => {
  test('a request without a signature is refused and logged', async () => {
    const { url, control } = await localAws();
    const headers = { 'x-amz-target': 'AWSEvents.ListRules' };
    const response = await fetch(url, { method: 'POST', headers, body: '{}' });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ __type: 'UnrecognizedClientException' });
    expect(await control.calls()).toMatchObject([
      { operation: 'ListRules', outcome: 'UnrecognizedClientException' },
    ]);
  });

  test('a request that is signed for another region is refused', async () => {
    const { url } = await localAws();
    const { events } = sdkClients(url, 'us-east-1');
    await expect(events.send(new ListRulesCommand({}))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
  });

  test('a body that is not JSON is refused', async () => {
    const { url } = await localAws();
    const headers = { 'x-amz-target': 'AWSEvents.ListRules' };
    const response = await fetch(url, { method: 'POST', headers, body: '{' });
    expect(await response.json()).toMatchObject({ __type: 'SerializationException' });
  });
});
