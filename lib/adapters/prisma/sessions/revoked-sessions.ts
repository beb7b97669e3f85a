import type { RevokedSessions } from '#lib/ports/revoked-sessions.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { createPolledReading } from '../polled-reading.ts';

export type RevokedSessionsOptions = {
  readonly prisma: PrismaClient;
  /** How often they are read although nobody asked, in milliseconds. */
  readonly pollEveryMs: number;
  readonly onProblem: (what: string, cause: unknown) => void;
};

export type RunningRevokedSessions = RevokedSessions & {
  /** Reads them for the first time, then every `pollEveryMs`. */
  start(): Promise<void>;
  /** Tries once more to write what could not be written so far. Never rejects. */
  stop(): Promise<void>;
};

/** Clocks of processes differ; a row is kept until no process can take its session for a valid one. */
const FORGET_AFTER_SECONDS = 3_600;
const FORGET_EVERY_MS = 3_600_000;
/** In between only new rows are read: 50,000 take 90 ms, to look for new ones among them takes 4. */
const READ_ALL_EVERY_MS = 60_000;

/**
 * The table `revoked_sessions`, and its ids in memory. All are read at first, after a reading that failed, and once a
 * minute, in case the database is not the same any more.
 */
export function createPrismaRevokedSessions(options: RevokedSessionsOptions): RunningRevokedSessions {
  const { prisma, onProblem } = options;
  let stored = new Set<string>();
  /** The oldest transaction that the last reading may not have seen; null: read all. */
  let unseenFrom: string | null = null;
  /** Revoked by this process and not read back yet, so perhaps not written either. */
  const own = new Map<string, Date>();
  const reading = createPolledReading(read, options.pollEveryMs);
  let forgottenAtMs = Number.NEGATIVE_INFINITY;
  let allReadAtMs = Number.NEGATIVE_INFINITY;

  async function write(sessions: ReadonlyMap<string, Date>): Promise<void> {
    const data = Array.from(sessions, ([id, expiresAt]) => ({ id, expiresAt }));
    if (data.length === 0) return;
    try {
      await prisma.revokedSession.createMany({ data, skipDuplicates: true });
    } catch (cause) {
      onProblem('A sign-out is known to this process only, until it can be written.', cause);
    }
  }

  async function read(): Promise<void> {
    const hasRead = await readStored().then(
      () => true,
      (cause) => {
        unseenFrom = null;
        if (!reading.isStopped()) onProblem('Which sessions were signed out could not be read.', cause);
        return false;
      },
    );
    for (const id of own.keys()) if (stored.has(id)) own.delete(id);
    // After reading, and for itself: a store that takes nothing must not hide what others have signed out.
    await write(own);
    if (hasRead) await forgetTheExpired();
  }

  /**
   * New is what was written by a transaction that the last reading may not have seen (PostgreSQL, "Snapshot
   * Information Functions"). One statement, so that the rows and that boundary are of one moment.
   */
  async function readStored(): Promise<void> {
    const startedAtMs = performance.now();
    const all = unseenFrom === null || startedAtMs - allReadAtMs >= READ_ALL_EVERY_MS;
    const wanted = all ? Prisma.empty : Prisma.sql`where age(xmin) <= age(${unseenFrom}::xid8::xid)`;
    const [row] = await prisma.$queryRaw<[{ unseenFrom: string; ids: string[] }]>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as "unseenFrom",
             array(select id from revoked_sessions ${wanted}) as ids`;
    if (all) {
      allReadAtMs = startedAtMs;
      stored = new Set();
    }
    for (const id of row.ids) stored.add(id);
    unseenFrom = row.unseenFrom;
  }

  async function forgetTheExpired(): Promise<void> {
    if (reading.isStopped() || performance.now() - forgottenAtMs < FORGET_EVERY_MS) return;
    forgottenAtMs = performance.now();
    try {
      await prisma.$executeRaw`
        delete from revoked_sessions
        where expires_at < clock_timestamp() - make_interval(secs => ${FORGET_AFTER_SECONDS})`;
    } catch (cause) {
      if (!reading.isStopped())
        onProblem('Sessions that were signed out long ago could not be forgotten.', cause);
    }
  }

  return {
    has: (sessionId) => stored.has(sessionId) || own.has(sessionId),
    async revoke(sessionId, endsAt) {
      own.set(sessionId, endsAt);
      await write(new Map([[sessionId, endsAt]]));
    },
    refresh: reading.refresh,
    start: reading.start,
    async stop() {
      await reading.stop();
      await write(own);
    },
  };
}
