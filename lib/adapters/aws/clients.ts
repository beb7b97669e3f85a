import { ECSClient } from '@aws-sdk/client-ecs';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';

/**
 * No call may outlive the reconciler's lease (30 s): three attempts of at most 6 s each, and a
 * deadline over all of them. The region, the credentials and AWS_ENDPOINT_URL are the SDK's own business.
 */
const CALL_DEADLINE_MS = 20_000;

const BOUNDED = {
  maxAttempts: 3,
  retryMode: 'adaptive',
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 6_000, throwOnRequestTimeout: true },
} as const;

export function createEcsClient(region: string): ECSClient {
  return new ECSClient({ region, ...BOUNDED });
}

export function createEventBridgeClient(region: string): EventBridgeClient {
  return new EventBridgeClient({ region, ...BOUNDED });
}

/** The options every `send` is given. */
export function withDeadline(): { abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(CALL_DEADLINE_MS) };
}
