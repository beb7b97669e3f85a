/** The times of the model, in milliseconds: of the same order as in production, so that they can collide. */
export const INTERVAL_MS = 10_000;
export const SETTLE_MS = 8_000;
export const STALE_AFTER_MS = 60_000;
/** As long as the lease of the fakes. */
export const VERIFY_RELEASE_AFTER_MS = 30_000;
export const TRUST_MS = 15_000;
/** How long after a rule was disabled EventBridge may still start tasks. */
export const FIRES_ON_MS = 6_000;

/** A schedule that maintenance has nothing to do with, such as what calls this application's own cron route. */
export const EXEMPT_SCHEDULE = 'own-cron';
export const EXEMPT_FAMILY = 'heartbeat';
