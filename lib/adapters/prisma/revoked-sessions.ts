import type { RevokedSessions } from '#lib/ports/revoked-sessions.ts';
import type { PrismaClient } from './generated/client.ts';

export type RevokedSessionsOptions = {
  readonly prisma: PrismaClient;
  /** How often they are read although nobody asked, in milliseconds. */
  readonly pollEveryMs: number;
  readonly onProblem: (what: string, cause: unknown) => void;
};

export type RunningRevokedSessions = RevokedSessions & {
  /** Reads them for the first time, then every `pollEveryMs`. */
  start(): Promise<void>;
  stop(): Promise<void>;
};

/** Clocks of processes differ; a row is kept until no process can take its session for a valid one. */
const FORGET_AFTER_SECONDS = 3_600;
const FORGET_EVERY_MS = 3_600_000;

/** The table `revoked_sessions`, and its ids in memory. */
export function createPrismaRevokedSessions(options: RevokedSessionsOptions): RunningRevokedSessions {
  const { prisma, onProblem } = options;
  let stored: ReadonlySet<string> = new Set();
  /** Revoked by this process and not read back yet, so perhaps not written either. */
  const own = new Map<string, Date>();
  let reading: Promise<void> | null = null;
  let poll: NodeJS.Timeout | undefined;
  let forgottenAtMs = Number.NEGATIVE_INFINITY;
  let stopped = false;

  async function write(sessions: ReadonlyMap<string, Date>): Promise<void> {
    const data = Array.from(sessions, ([id, expiresAt]) => ({ id, expiresAt }));
    if (data.length > 0) await prisma.revokedSession.createMany({ data, skipDuplicates: true });
  }

  async function read(): Promise<void> {
    if (stopped) return;
    try {
      await write(own);
      const rows = await prisma.revokedSession.findMany({ select: { id: true } });
      stored = new Set(rows.map(({ id }) => id));
      for (const id of own.keys()) if (stored.has(id)) own.delete(id);
      await forgetTheExpired();
    } catch (cause) {
      if (!stopped) onProblem('Which sessions were signed out could not be read.', cause);
    }
  }

  async function forgetTheExpired(): Promise<void> {
    if (performance.now() - forgottenAtMs < FORGET_EVERY_MS) return;
    await prisma.$executeRaw`
      delete from revoked_sessions
      where expires_at < clock_timestamp() - make_interval(secs => ${FORGET_AFTER_SECONDS})`;
    forgottenAtMs = performance.now();
  }

  async function refresh(): Promise<void> {
    // A reading under way may have begun before the change that the caller wants to see.
    await reading;
    reading ??= read().finally(() => {
      reading = null;
    });
    await reading;
  }

  return {
    has: (sessionId) => stored.has(sessionId) || own.has(sessionId),
    async revoke(sessionId, endsAt) {
      own.set(sessionId, endsAt);
      try {
        await write(new Map([[sessionId, endsAt]]));
      } catch (cause) {
        onProblem('A sign-out is known to this process only, until it can be written.', cause);
      }
    },
    refresh,
    async start() {
      poll = setInterval(() => void refresh(), options.pollEveryMs);
      poll.unref();
      await refresh();
    },
    async stop() {
      stopped = true;
      clearInterval(poll);
      await reading;
    },
  };
}
