import type { Application } from '#lib/compose.ts';

/**
 * Runs the reconciler in this process every `MAINTENANCE_POLL_SECONDS`, where no cron calls it. The next
 * tick is set only when the last one is over; across replicas the lease keeps them apart.
 */
export function startTicker({ env, log, tick, watchTaskRuns }: Application): void {
  const again = () => {
    setTimeout(() => void run(), env.pollSeconds * 1000).unref();
  };
  const run = async () => {
    try {
      const report = await tick();
      log.debug({ outcome: report.outcome }, 'tick');
    } catch (cause) {
      log.error({ err: cause }, 'A tick failed; the next one carries on.');
    }
    void watchTaskRuns();
    again();
  };
  void run();
}
