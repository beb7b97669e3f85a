import type { Prisma } from '../generated/client.ts';

/** The advisory lock of whoever changes plans. Any number, as long as nobody else uses it. */
const PLANS = 7_340_022;

/** Until the transaction ends nobody else changes what is planned, except that the tick takes out what is due. */
export async function lockPlans(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${PLANS}::bigint)`;
}

/** Another one whenever a plan to come or the window has changed: their ids and versions. */
export async function markOfPlans(client: Pick<Prisma.TransactionClient, '$queryRaw'>): Promise<string> {
  const [{ mark }] = await client.$queryRaw<[{ mark: string }]>`
    select md5(coalesce(string_agg(id || ' ' || version, ',' order by id), '')) || ' ' ||
           (select version from maintenance_state where id = 1) as mark
    from window_plans where status = 'PLANNED'`;
  return mark;
}
