import { ECSClient } from '@aws-sdk/client-ecs';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { onTestFinished } from 'vitest';
import type { RuleDefinition, WorldDefinition } from './definition.ts';
import { type LocalAwsOptions, startLocalAws } from './server.ts';

/** A Monday, so that crons have something to hold on to. */
export const START = new Date('2026-01-05T00:00:00Z');

/** The real SDK clients, without retries, so that a test sees the first answer. */
export function sdkClients(endpoint: string, region = 'eu-west-1') {
  const config = {
    endpoint,
    region,
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
  };
  return { ecs: new ECSClient(config), events: new EventBridgeClient(config) };
}

/** A local AWS for one test: a clock that stands still, a cluster `dataall`, and what the test adds. */
export async function localAws(world: Partial<WorldDefinition> = {}, options: LocalAwsOptions = {}) {
  const aws = await startLocalAws({
    clock: 'manual',
    startAt: START,
    world: { clusters: ['dataall'], ...world },
    ...options,
  });
  const clients = sdkClients(aws.url);
  onTestFinished(async () => {
    clients.ecs.destroy();
    clients.events.destroy();
    await aws.stop();
  });
  return { ...aws, ...clients };
}

/** A schedule that starts a task of 20 seconds in `dataall` every five minutes. */
export function fiveMinutes(name: string, rest: Partial<RuleDefinition> = {}): RuleDefinition {
  return { name, schedule: 'rate(5 minutes)', cluster: 'dataall', durationSeconds: 20, ...rest };
}
