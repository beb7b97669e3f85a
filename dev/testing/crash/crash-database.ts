import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { cloneDatabase, dropDatabase } from '../../template-database.ts';
import { TEMPLATE_DATABASE } from '../test-database.ts';

export type CrashDatabase = {
  readonly name: string;
  readonly url: string;
  /** A session that the application knows nothing of; whoever asks while it is busy waits. */
  readonly session: pg.Pool;
  /** Puts every row back as it was in the template. Making the database anew would cost ten times as much. */
  reset(): Promise<void>;
  /** The numbers of the audit entries that do not count: of runs between the template and the latest reset. */
  foreignAudit(): { readonly after: string; readonly upTo: string };
  /** Ends the session; the database stays, so that others can be made from it. */
  leave(): Promise<void>;
  drop(): Promise<void>;
};

/** A database of its own on the run's server, made from `template`. */
export async function createCrashDatabase(template = TEMPLATE_DATABASE): Promise<CrashDatabase> {
  const server = inject('postgresUrl');
  const name = `crash_${randomUUID().replaceAll('-', '')}`;
  await cloneDatabase(server, name, template);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const session = new pg.Pool({ connectionString: url.href, max: 1, idleTimeoutMillis: 0 });
  const latestAudit = async (): Promise<string> =>
    (await session.query('select coalesce(max(id), 0) as id from audit_entries')).rows[0].id;
  const tables = (await session.query(TABLES)).rows.map((row) => pg.escapeIdentifier(row.tablename));
  const atFirst = await latestAudit();
  let sinceReset = atFirst;
  return {
    name,
    url: url.href,
    session,
    async reset() {
      const first = (await session.query("select to_regnamespace('at_first') is null as first")).rows[0]
        .first;
      const statements = first
        ? ['create schema at_first', ...tables.map((t) => `create table at_first.${t} as table public.${t}`)]
        : tables.map((t) => `delete from public.${t}; insert into public.${t} select * from at_first.${t}`);
      // In the role of a replica neither triggers nor foreign keys have their say.
      await session.query(
        `begin; set local session_replication_role = replica; ${statements.join('; ')}; commit`,
      );
      sinceReset = await latestAudit();
    },
    foreignAudit: () => ({ after: atFirst, upTo: sinceReset }),
    leave: () => session.end(),
    async drop() {
      if (!session.ended) await session.end();
      await dropDatabase(server, name);
    },
  };
}

/** The audit is left out: it is append-only, and the database means it. */
const TABLES = `
  select tablename from pg_tables
  where schemaname = 'public' and tablename not in ('_prisma_migrations', 'audit_entries')`;
