import { createHash } from 'node:crypto';
import type { Presence } from '#lib/ports/presence.ts';
import type { PrismaClient } from '../generated/client.ts';

export type PresenceOptions = {
  readonly prisma: PrismaClient;
  readonly onProblem: (what: string, cause: unknown) => void;
  /** Default: a minute. */
  readonly writeEveryMs?: number;
};

export type RunningPresence = Presence & {
  /** Writes down who was seen, once a minute from now on, and forgets who was here more than a day ago. */
  start(): void;
  /** Writes it down for the last time. Never rejects. */
  stop(): Promise<void>;
};

type Seen = { readonly administrator: boolean; readonly atMs: number };

const WRITE_EVERY_MS = 60_000;
const FORGET_EVERY_MS = 3_600_000;
/** In one minute, by one process: some megabytes. Whoever comes beyond that is not counted. */
const MOST_USERS = 20_000;

/** The table `user_presence`, and in memory whom this process has seen since it was last written. */
export function createPrismaPresence({
  prisma,
  onProblem,
  writeEveryMs = WRITE_EVERY_MS,
}: PresenceOptions): RunningPresence {
  let seen = new Map<string, Seen>();
  let poll: NodeJS.Timeout | undefined;
  let forgottenAtMs = Number.NEGATIVE_INFINITY;

  async function write(): Promise<void> {
    if (seen.size === 0) return;
    const users = seen;
    seen = new Map();
    try {
      await upsert(prisma, users);
    } catch (cause) {
      // Who has been seen since then is later, so it stays.
      for (const [id, user] of users) if (!seen.has(id) && seen.size < MOST_USERS) seen.set(id, user);
      onProblem('Who was here lately could not be written down.', cause);
    }
  }

  async function forgetTheOld(): Promise<void> {
    if (performance.now() - forgottenAtMs < FORGET_EVERY_MS) return;
    forgottenAtMs = performance.now();
    try {
      await prisma.$executeRaw`delete from user_presence where seen_at < now() - interval '1 day'`;
    } catch (cause) {
      onProblem('Who was here long ago could not be forgotten.', cause);
    }
  }

  return {
    seen(principal) {
      if (principal.kind !== 'user' || (seen.size >= MOST_USERS && !seen.has(principal.id))) return;
      // Whoever belongs to the administrators is none of the users that a window locks out for long.
      const administrator = principal.administrator || principal.unconfirmed === true;
      seen.set(principal.id, { administrator, atMs: performance.now() });
    },
    async seenSince(minutes) {
      const sinceMs = performance.now() - minutes * 60_000;
      const here = [...seen].filter(([, { atMs }]) => atMs >= sinceMs);
      const [row] = await prisma.$queryRaw<[{ users: number }]>`
        select count(*)::int as users from user_presence
        where not administrator and seen_at >= now() - make_interval(mins => ${minutes}::int)
          and not (user_key = any(${here.map(([id]) => keyOf(id))}::text[]))`;
      return row.users + here.filter(([, { administrator }]) => !administrator).length;
    },
    start() {
      poll = setInterval(() => void write().then(forgetTheOld), writeEveryMs);
      poll.unref();
    },
    async stop() {
      clearInterval(poll);
      await write();
    },
  };
}

/** No name is kept. */
function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

/** Times are told as ages, so that this machine's clock does not matter. In order of keys: nobody waits in circles. */
async function upsert(prisma: PrismaClient, users: ReadonlyMap<string, Seen>): Promise<void> {
  const nowMs = performance.now();
  const rows = Array.from(users, ([id, { administrator, atMs }]) => ({
    key: keyOf(id),
    administrator,
    ageMs: Math.round(nowMs - atMs),
  }));
  await prisma.$executeRaw`
    insert into user_presence (user_key, administrator, seen_at)
    select key, administrator, now() - "ageMs" * interval '1 millisecond'
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as seen (key text, administrator bool, "ageMs" float8)
    order by key
    on conflict (user_key) do update set
      administrator = excluded.administrator, seen_at = greatest(user_presence.seen_at, excluded.seen_at)`;
}
