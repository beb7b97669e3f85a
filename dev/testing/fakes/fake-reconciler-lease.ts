import type { HeldLease, ReconcilerLease } from '#lib/ports/reconciler-lease.ts';
import type { FakeDatabase } from './fake-database.ts';
import { carryOut, type Turn, yields } from './turn.ts';

const LEASE_MS = 30_000;

/** Whether the holder renews by itself: only once it knows that it holds, and until it lets go. */
type Heart = { beating: boolean };

/**
 * `beats` says whether this process still renews by itself what it holds; one that is frozen or dead does not.
 * Once the lease has run out it cannot be renewed, as in PostgreSQL.
 */
export function createFakeReconcilerLease(
  database: FakeDatabase,
  turn: Turn = yields,
  beats: () => boolean = () => true,
): ReconcilerLease {
  return {
    async acquire() {
      const heart = { beating: false };
      const lease = await carryOut(turn, 'lease.acquire', null, () => {
        if (database.lease && !hasRunOut(database)) return null;
        holders += 1;
        const expiresAtMs = nowMs(database) + LEASE_MS;
        database.lease = { holder: holders, expiresAtMs, beats: () => heart.beating && beats() };
        return held(database, holders, heart, turn);
      });
      heart.beating = true;
      return lease;
    },
  };
}

/** Lets every lease whose holder is alive be renewed as time passes. Once per database. */
export function renewFakeLeases(database: FakeDatabase): void {
  database.clock.onPass((before) => {
    const { lease } = database;
    if (lease?.beats() && lease.expiresAtMs >= before.getTime()) renew(database, lease.holder);
  });
}

/** Across databases, so that no two leases are ever mistaken for each other. */
let holders = 0;

function held(database: FakeDatabase, holder: number, heart: Heart, turn: Turn): HeldLease {
  return {
    stillOurs: () =>
      carryOut(turn, 'lease.stillOurs', null, () => {
        if (database.lease?.holder !== holder || hasRunOut(database)) return false;
        renew(database, holder);
        return true;
      }),
    release: () => {
      heart.beating = false;
      return carryOut(turn, 'lease.release', null, () => {
        if (database.lease?.holder === holder) database.lease = null;
      });
    },
  };
}

function renew(database: FakeDatabase, holder: number): void {
  if (database.lease?.holder !== holder) return;
  database.lease = { ...database.lease, expiresAtMs: nowMs(database) + LEASE_MS };
}

function hasRunOut({ lease, clock }: FakeDatabase): boolean {
  return lease !== null && lease.expiresAtMs < clock.now().getTime();
}

function nowMs({ clock }: FakeDatabase): number {
  return clock.now().getTime();
}
