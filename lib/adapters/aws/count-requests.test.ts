import { ListTasksCommand } from '@aws-sdk/client-ecs';
import { DescribeRuleCommand } from '@aws-sdk/client-eventbridge';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { FaultKind } from '#dev/local-aws/faults.ts';
import { fiveMinutes, localAws } from '#dev/local-aws/testing.ts';
import type { AwsRequest } from '#lib/ports/meters.ts';
import { createEcsClient, createEventBridgeClient } from './clients.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

async function ownClients() {
  const { url, control } = await localAws({ rules: [fiveMinutes('sync')] });
  vi.stubEnv('AWS_ENDPOINT_URL', url);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  const counted: AwsRequest[] = [];
  const count = (request: AwsRequest) => counted.push(request);
  const events = createEventBridgeClient('eu-west-1', count);
  const ecs = createEcsClient('eu-west-1', count);
  onTestFinished(() => {
    events.destroy();
    ecs.destroy();
  });
  return { control, counted, ecs, describe: () => events.send(new DescribeRuleCommand({ Name: 'sync' })) };
}

const DESCRIBE = { service: 'EventBridge', operation: 'DescribeRule' };

test.each([
  ['throttle', 'throttled', 2],
  ['server-error', 'error', 2],
  ['reset', 'no-answer', 2],
  ['access-denied', 'error', 1],
  ['html', 'error', 1],
] as const)(
  'a request that ends in %s is counted as %s, every time that it is sent',
  async (kind, outcome, sent) => {
    const { control, counted, describe } = await ownClients();
    await control.addFaults({ kind: kind satisfies FaultKind, times: 1 });
    await describe().catch(() => {});
    const repeated = sent > 1 ? [{ ...DESCRIBE, outcome: 'ok' }] : [];
    expect(counted).toEqual([{ ...DESCRIBE, outcome }, ...repeated]);
    expect(await control.calls()).toHaveLength(counted.length);
  },
);

test('what was aborted before an answer came is counted as no-answer', async () => {
  const { control, counted, ecs } = await ownClients();
  await control.addFaults({ kind: 'hang' });
  const abort = new AbortController();
  const call = ecs.send(new ListTasksCommand({ cluster: 'dataall' }), { abortSignal: abort.signal });
  await vi.waitFor(async () => expect(await control.calls()).toHaveLength(1));
  abort.abort();
  await expect(call).rejects.toThrow();
  expect(counted).toEqual([{ service: 'ECS', operation: 'ListTasks', outcome: 'no-answer' }]);
});
