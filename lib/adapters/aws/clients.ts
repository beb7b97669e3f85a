import { ECSClient } from '@aws-sdk/client-ecs';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { boundedRetries } from './bounded-retries.ts';
import { type CountAwsRequest, countRequests, WHERE_TO_COUNT } from './count-requests.ts';

/** Attempts of at most 6 s each; `withDeadline` bounds a call with all of them. */
const BOUNDED_ATTEMPTS = {
  connectionTimeout: 3_000,
  requestTimeout: 6_000,
  throwOnRequestTimeout: true,
  // An answer that begins and then stalls.
  socketTimeout: 6_000,
} as const;

/** The region apart, everything (credentials, AWS_ENDPOINT_URL) is the SDK's own business. `count` hears of every request. */
export function createEcsClient(region: string, count: CountAwsRequest): ECSClient {
  const client = new ECSClient({ region, ...boundedRetries(), requestHandler: BOUNDED_ATTEMPTS });
  client.middlewareStack.add(countRequests(count), WHERE_TO_COUNT);
  return client;
}

export function createEventBridgeClient(region: string, count: CountAwsRequest): EventBridgeClient {
  const client = new EventBridgeClient({ region, ...boundedRetries(), requestHandler: BOUNDED_ATTEMPTS });
  client.middlewareStack.add(countRequests(count), WHERE_TO_COUNT);
  return client;
}
