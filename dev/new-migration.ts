import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSchemaEngine } from '../prisma/schema-engine.ts';
import { startPostgres } from './postgres.ts';

// npm run db:new-migration -- add-something
// Writes the SQL that leads from the schema as last committed to the schema as it stands. It compares
// the two schema files, because the engine's WebAssembly build cannot describe a PostgreSQL 18
// database yet; read the SQL before committing it, and add by hand what Prisma cannot say.

const SCHEMA = 'prisma/schema.prisma';
const MIGRATIONS = 'prisma/migrations';

function committedSchema(): string | undefined {
  try {
    return execFileSync('git', ['show', `HEAD:${SCHEMA}`], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return undefined;
  }
}

const name = process.argv[2];
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Usage: npm run db:new-migration -- a-name-in-kebab-case');
  process.exit(1);
}
const target = (content: string) => ({
  tag: 'schemaDatamodel' as const,
  configDir: process.cwd(),
  files: [{ path: SCHEMA, content }],
});
const before = committedSchema();
const after = readFileSync(SCHEMA, 'utf8');

// The engine insists on a connection although a comparison of files needs none.
const postgres = await startPostgres({ dataDir: mkdtempSync(join(tmpdir(), 'new-migration-')), keep: false });
try {
  const engine = await openSchemaEngine(postgres.url('postgres'), [[SCHEMA, after]]);
  const { stdout } = await engine.diff({
    from: before ? target(before) : { tag: 'empty' },
    to: target(after),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(MIGRATIONS, `${stamp}_${name.replaceAll('-', '_')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), stdout ?? '');
  writeFileSync(join(MIGRATIONS, 'migration_lock.toml'), 'provider = "postgresql"\n');
  console.log(`Wrote ${folder}/migration.sql`);
} finally {
  await postgres.stop();
}
