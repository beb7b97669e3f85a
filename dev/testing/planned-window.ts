import pg from 'pg';

/** What of a planned window differs from the usual one; times in seconds from the database's now, minutes as stored. */
export type PlannedWindow = {
  readonly startsIn?: number;
  readonly lasts?: number;
  readonly reason?: string;
  readonly mode?: 'READ-ONLY' | 'NO-ACCESS';
  readonly message?: string | null;
  readonly noticeMinutes?: number;
  /** In UTC. */
  readonly cron?: string | null;
  readonly atEnd?: 'KEEP' | 'END' | 'END-IF-HEALTHY';
  readonly healthUrl?: string | null;
  readonly drainMinutes?: number | null;
  readonly atDrainBy?: 'KEEP-WAITING' | 'CANCEL';
  readonly withoutSchedules?: boolean;
};

/** Plans a window as the store would have it, whatever planning itself allows. Answers its id. */
export async function insertPlan(databaseUrl: string, planned: PlannedWindow = {}): Promise<string> {
  const {
    startsIn = 3_600,
    lasts = 3_600,
    reason = 'release 2.8',
    mode = 'READ-ONLY',
    message = null,
  } = planned;
  const { noticeMinutes = 1_440, cron = null, atEnd = 'KEEP', healthUrl = null } = planned;
  const { drainMinutes = null, atDrainBy = 'KEEP-WAITING', withoutSchedules = false } = planned;
  const id = crypto.randomUUID();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      `insert into window_plans (id, mode, zone, cron, starts_at, ends_at, reason, message, notice_minutes, at_end,
         health_url, drain_minutes, at_drain_by, without_schedules, planned_by, planned_at, changed_by, changed_at)
       select $1, $2, 'UTC', $3, start, start + make_interval(secs => $5), $6, $7, $8, $9, $10, $11, $12, $13,
         'admin', now(), 'admin', now()
       from (select date_trunc('milliseconds', now()) + make_interval(secs => $4) as start) as times`,
      [
        ...[id, mode, cron, startsIn, lasts, reason, message, noticeMinutes, atEnd, healthUrl, drainMinutes],
        ...[atDrainBy, withoutSchedules],
      ],
    );
  } finally {
    await client.end();
  }
  return id;
}
