import pg from 'pg';
import type { TestApplication } from './test-application.ts';

/**
 * So many seconds pass at once, for AWS and for everything that the database remembers: its moments are moved into
 * the past, instead of waiting. Processes are the exception: they beat in real time and are alive all along.
 * Call it only while no tick is under way.
 */
export async function passTime(
  { aws, databaseUrl }: Pick<TestApplication, 'aws' | 'databaseUrl'>,
  seconds: number,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`begin; ${moveTo(`interval '${Number(seconds)} seconds'`)} commit;`);
  } finally {
    await client.end();
  }
  await aws.control.advance(seconds);
}

function moveTo(past: string): string {
  return `
    update maintenance_windows set started_at = started_at - ${past}, active_at = active_at - ${past};
    update schedule_holds set intended_at = intended_at - ${past}, held_at = held_at - ${past},
      restored_at = restored_at - ${past};
    update latest_observation set observed_at = observed_at - ${past}, body = jsonb_set(body,
      '{cleanRun,countedAt}',
      coalesce(to_jsonb((body #>> '{cleanRun,countedAt}')::timestamptz - ${past}), 'null'));`;
}
