import type { HeldLease, ReconcilerLease } from '#lib/ports/reconciler-lease.ts';
import type { PrismaClient } from './generated/client.ts';

/** Longer than any one call to AWS may take, so that a holder that lost it has nothing under way. */
export const LEASE_SECONDS = 30;
const RENEW_EVERY_MS = 8_000;
/** A tick that takes longer is stuck: its lease runs out, so that another replica can go on. */
const LONGEST_TICK_MS = 5 * 60_000;

/** One row that says who reconciles until when, by the database's clock. */
export function createPrismaReconcilerLease(prisma: PrismaClient): ReconcilerLease {
  return {
    async acquire() {
      const holder = crypto.randomUUID();
      const taken = await prisma.$executeRaw`
        update reconciler_lease
        set holder = ${holder}, expires_at = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
        where id = 1 and expires_at < clock_timestamp()`;
      return taken === 1 ? held(prisma, holder) : null;
    },
  };
}

function held(prisma: PrismaClient, holder: string): HeldLease {
  const renew = async (): Promise<boolean> => {
    const renewed = await prisma.$executeRaw`
      update reconciler_lease
      set expires_at = clock_timestamp() + make_interval(secs => ${LEASE_SECONDS})
      where id = 1 and holder = ${holder} and expires_at >= clock_timestamp()`;
    return renewed === 1;
  };
  // A renewal that fails is noticed by the next question, which asks the database itself.
  const heartbeat = setInterval(() => void renew().catch(() => {}), RENEW_EVERY_MS);
  heartbeat.unref();
  const giveUp = setTimeout(() => clearInterval(heartbeat), LONGEST_TICK_MS);
  giveUp.unref();
  return {
    stillOurs: renew,
    async release() {
      clearInterval(heartbeat);
      clearTimeout(giveUp);
      await prisma.$executeRaw`
        update reconciler_lease set holder = null, expires_at = '-infinity' where id = 1 and holder = ${holder}`;
    },
  };
}
