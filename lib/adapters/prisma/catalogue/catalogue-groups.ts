import type { Prisma } from '../generated/client.ts';

/** The groups that own or asked for something, sorted. */
export async function knownGroups(database: Prisma.TransactionClient): Promise<string[]> {
  const rows = await database.$queryRaw<{ name: string }[]>`
    select saml_group_name as name from environments
    union select saml_admin_group_name from datasets
    union select group_uri from shares
    order by name`;
  return rows.map((row) => row.name);
}
