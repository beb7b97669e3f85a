import { ECSClient } from '@aws-sdk/client-ecs';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';

/**
 * Three attempts of at most 6 s each; `withDeadline` bounds the whole. The SDK repeats throttled, broken and
 * timed out calls; everything else is left to the next tick. The region, the credentials and
 * AWS_ENDPOINT_URL are the SDK's own business.
 */
const BOUNDED = {
  maxAttempts: 3,
  retryMode: 'adaptive',
  requestHandler: {
    connectionTimeout: 3_000,
    requestTimeout: 6_000,
    throwOnRequestTimeout: true,
    // An answer that begins and then stalls.
    socketTimeout: 6_000,
  },
} as const;

export function createEcsClient(region: string): ECSClient {
  return new ECSClient({ region, ...BOUNDED });
}

export function createEventBridgeClient(region: string): EventBridgeClient {
  return new EventBridgeClient({ region, ...BOUNDED });
}
