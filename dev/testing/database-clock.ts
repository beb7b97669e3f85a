import pg from 'pg';

/**
 * From now on this database's `now()` and `clock_timestamp()` can be moved by `moveClock`: two functions of these names
 * come before PostgreSQL's own in the search path. Call it before the application connects; settings are read then,
 * and a clone does not inherit them.
 */
export async function makeClockMovable(databaseUrl: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  await query(databaseUrl, async (client) => {
    await client.query(`
      create schema test_clock;
      create table test_clock.shift (by interval not null);
      insert into test_clock.shift values (interval '0');
      create function test_clock.now() returns timestamptz language sql stable parallel safe
        as $$ select pg_catalog.now() + by from test_clock.shift $$;
      create function test_clock.clock_timestamp() returns timestamptz language sql volatile parallel safe
        as $$ select pg_catalog.clock_timestamp() + by from test_clock.shift $$;
      alter database ${client.escapeIdentifier(name)} set search_path = test_clock, pg_catalog, public;`);
  });
}

/**
 * The database's time goes on from so many seconds later (or, below nothing, earlier). Processes hear of it at once, as
 * they hear of any change. For databases of `makeClockMovable`.
 */
export async function moveClock(databaseUrl: string, bySeconds: number): Promise<void> {
  await query(databaseUrl, async (client) => {
    await client.query('update test_clock.shift set by = by + make_interval(secs => $1)', [bySeconds]);
    await client.query("select pg_notify('maintenance_state', ''), pg_notify('maintenance_plans', '')");
  });
}

/** What time it is in this database. */
export async function databaseTime(databaseUrl: string): Promise<Date> {
  return query(databaseUrl, async (client) => (await client.query('select now() as now')).rows[0].now);
}

async function query<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
