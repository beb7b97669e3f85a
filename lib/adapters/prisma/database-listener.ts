import { Client } from 'pg';

/** What the database's triggers notify of: see the migrations. */
export type Channel = 'maintenance_state' | 'maintenance_progress' | 'maintenance_plans' | 'revoked_sessions';

const CHANNELS: readonly Channel[] = [
  'maintenance_state',
  'maintenance_progress',
  'maintenance_plans',
  'revoked_sessions',
];

export type ListenerOptions = {
  readonly databaseUrl: string;
  /** How often the connection is looked after, in milliseconds: a lost one is opened again. */
  readonly checkEveryMs: number;
  /** For how long the database may keep it waiting for an answer, in milliseconds; default 5,000. */
  readonly patienceMs?: number;
  readonly onProblem: (what: string, cause: unknown) => void;
};

/** The one connection of this process that LISTENs, whatever the number of those who want to hear. */
export type DatabaseListener = {
  /**
   * Calls `hear` at every notification of the channel, and after every (re)connection, when some may have been
   * missed. Notifications are hints: whoever hears reads for itself. Answers a function that ends it.
   */
  on(channel: Channel, hear: () => void): () => void;
  /** Connects, and keeps connected. Does not wait: a server that never answers must not hold up the start. */
  start(): void;
  stop(): Promise<void>;
};

/** By which operators find the connection in pg_stat_activity. */
export const LISTENER_NAME = 'maintenance-window-listener';

export function createDatabaseListener(options: ListenerOptions): DatabaseListener {
  const { patienceMs = 5_000 } = options;
  const hearers = new Map<Channel, Set<() => void>>(CHANNELS.map((channel) => [channel, new Set()]));
  let client: Client | undefined;
  let check: NodeJS.Timeout | undefined;
  let looking = false;
  let stopped = false;

  const tell = (channel: string) => {
    for (const hear of hearers.get(channel as Channel) ?? []) hear();
  };

  async function connect(): Promise<void> {
    let made: Client | undefined;
    try {
      made = makeClient();
      await made.connect();
      await made.query(CHANNELS.map((channel) => `listen ${channel}`).join('; '));
      CHANNELS.forEach(tell);
    } catch (cause) {
      if (!stopped) options.onProblem('Changes in the database are not heard; polling goes on.', cause);
      if (made) lose(made);
    }
  }

  /** Throws when the address cannot be read. */
  function makeClient(): Client {
    const made = new Client({
      connectionString: options.databaseUrl,
      application_name: LISTENER_NAME,
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      keepAlive: true,
    });
    client = made;
    made.on('notification', ({ channel }) => tell(channel));
    made.on('error', (cause) =>
      options.onProblem('Changes in the database are no longer listened to.', cause),
    );
    made.once('end', () => lose(made));
    return made;
  }

  /** Not waited for: ending a connection that is cut off may take as long as it likes. */
  function lose(lost: Client): void {
    if (client === lost) client = undefined;
    lost.end().catch(() => {});
  }

  /** A connection that was cut off looks like a quiet one until it is asked something. */
  async function lookAfter(): Promise<void> {
    if (stopped) return;
    if (!client) return connect();
    const asked = client;
    await asked.query('select 1').catch(() => lose(asked));
  }

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    try {
      await lookAfter();
    } finally {
      looking = false;
    }
  }

  return {
    on(channel, hear) {
      hearers.get(channel)?.add(hear);
      return () => hearers.get(channel)?.delete(hear);
    },
    start() {
      check = setInterval(() => void look(), options.checkEveryMs);
      check.unref();
      void look();
    },
    async stop() {
      stopped = true;
      clearInterval(check);
      await client?.end().catch(() => {});
    },
  };
}
