import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from './test-database.ts';

test('every test database is migrated and shares no rows with another', async () => {
  const databases = await Promise.all(Array.from({ length: 4 }, createTestDatabase));
  const clients = databases.map(({ url }) => new pg.Client({ connectionString: url }));
  try {
    await Promise.all(clients.map((client) => client.connect()));
    await clients[0]?.query('update maintenance_state set version = 7');
    const versions = await Promise.all(
      clients.map(
        async (client) => (await client.query('select version from maintenance_state')).rows[0].version,
      ),
    );
    expect(versions).toEqual([7, 0, 0, 0]);
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await Promise.all(databases.map((database) => database.drop()));
  }
});
