import type { MissedRunPolicy } from '#lib/domain/schedules/missed-run.ts';
import { recordAudit } from '../audit/audit-log.ts';
import type { Prisma } from '../generated/client.ts';
import { policyOfRow } from './missed-run-row.ts';

/** What shall be done about the missed runs of a rule; false when no window has ever held it. */
export async function setSchedulePolicy(
  tx: Prisma.TransactionClient,
  ruleArn: string,
  policy: MissedRunPolicy,
  by: string,
): Promise<boolean> {
  // One after the other, so that the audit tells the truth about before; there may be no row to lock.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${ruleArn}, 0))::text`;
  const [hold, row] = [
    await tx.scheduleHold.findFirst({ where: { ruleArn }, orderBy: { intendedAt: 'desc' } }),
    await tx.schedulePolicy.findUnique({ where: { ruleArn } }),
  ];
  if (!hold) return false;
  const before = policyOfRow(row);
  if (before === policy) return true;
  await tx.$executeRaw`
    insert into schedule_policies (rule_arn, policy, changed_by, changed_at)
    values (${ruleArn}, ${policy}::"MissedRunPolicy", ${by}, now())
    on conflict (rule_arn) do update
    set policy = excluded.policy, changed_by = excluded.changed_by, changed_at = excluded.changed_at`;
  await recordAudit(tx, {
    actor: by,
    action: 'missed-run-policy-changed',
    windowId: null,
    subject: hold.ruleName,
    before: { policy: before },
    after: { policy },
  });
  return true;
}
