import { AdaptiveRetryStrategy, DefaultRateLimiter } from '@smithy/core/retry';

const ATTEMPTS = 3;

/**
 * How slow a throttled client becomes, in calls a second. EventBridge allows about 50 to the whole account and
 * ECS about 20, so 5 leave the rest to others. The SDK's own floor is one call in two seconds: with it a look
 * at twenty rules takes a minute, and calls that are made at once wait for their turn until their deadline.
 */
const FEWEST_PER_SECOND = 5;

/**
 * The SDK's adaptive retry for one client, with a limiter of its own: throttled, broken and timed out calls are
 * repeated, and after the first throttled one the client paces itself. What three attempts cannot do is left
 * to the next tick.
 */
export function boundedRetries() {
  const rateLimiter = new DefaultRateLimiter({
    minFillRate: FEWEST_PER_SECOND,
    minCapacity: FEWEST_PER_SECOND,
  });
  return {
    // Only written into a header; the strategy decides.
    maxAttempts: ATTEMPTS,
    retryStrategy: new AdaptiveRetryStrategy(ATTEMPTS, { rateLimiter }),
  };
}
