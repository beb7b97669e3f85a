import pg from 'pg';

/** As if the process that reconciles had stalled for longer than its lease: another one may take over. */
export async function loseLease(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("update reconciler_lease set expires_at = now() - interval '1 second'");
  } finally {
    await client.end();
  }
}
