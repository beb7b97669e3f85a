import { RECONCILER } from '#lib/domain/audit/audit.ts';
import type { MissedRunView, ReleasedHold } from '#lib/domain/schedules/missed-run.ts';
import type { MissedRunStore } from '#lib/ports/missed-run-store.ts';
import { recordAudit } from '../audit/audit-log.ts';
import type { MissedRuns, PrismaClient } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { missedRunDecisions } from './missed-run-decisions.ts';
import { missedRunOfRow, policyOfRow } from './missed-run-row.ts';
import { setSchedulePolicy } from './set-schedule-policy.ts';

/** `missed_runs` and `schedule_policies` in PostgreSQL. */
export function createPrismaMissedRunStore(prisma: PrismaClient): MissedRunStore {
  return {
    ...missedRunDecisions(prisma),
    unexamined(endedWithinMs, examined) {
      return prisma.$queryRaw<ReleasedHold[]>`
        select concat(h.id, ' ', h.window_id) as key, h.window_id as "windowId", h.rule_arn as "ruleArn", h.rule_name as "ruleName",
               h.bus_name as bus, h.expression, h.held_at as "heldFrom", h.restored_at as "heldUntil",
               coalesce(p.policy::text, 'SKIP') as policy
        from schedule_holds h
        join maintenance_windows w on w.id = h.window_id
        left join schedule_policies p on p.rule_arn = h.rule_arn
        where w.ended_at >= now() - ${endedWithinMs}::float8 * interval '1 millisecond'
          and h.original_state = 'ENABLED' and h.phase in ('RESTORED', 'RELEASED')
          and h.exception is null and h.expression is not null
          and h.held_at is not null and h.restored_at is not null
          and not (concat(h.id, ' ', h.window_id) = any(${examined}::text[]))
          and not exists (select 1 from missed_runs m where m.window_id = h.window_id and m.rule_arn = h.rule_arn)
        order by h.rule_name, h.rule_arn`;
    },
    async lastQueued() {
      const { _max } = await prisma.missedRuns.aggregate({
        where: { status: 'QUEUED' },
        _max: { dueAt: true },
      });
      return _max.dueAt;
    },
    async record(found) {
      if (found.length === 0) return;
      await inTransaction(prisma, async (tx) => {
        const rows = await tx.missedRuns.createManyAndReturn({
          data: found.map(({ bus, ...rest }) => ({
            ...rest,
            busName: bus,
            status: rest.dueAt ? 'QUEUED' : 'OPEN',
          })),
          // Another replica has found them as well.
          skipDuplicates: true,
        });
        for (const row of rows) {
          if (row.status !== 'QUEUED') continue;
          const entry = { actor: RECONCILER, action: 'missed-run-queued', before: null } as const;
          const { windowId, ruleName: subject } = row;
          await recordAudit(tx, { ...entry, windowId, subject, after: missedRunOfRow(row) });
        }
      });
    },
    async list(endedWithinMs) {
      const ids = await prisma.$queryRaw<{ id: string }[]>`
        select m.id from missed_runs m join maintenance_windows w on w.id = m.window_id
        where m.status in ('QUEUED', 'STARTING')
          or (m.status in ('OPEN', 'FAILED')
              and w.ended_at >= now() - ${endedWithinMs}::float8 * interval '1 millisecond')
          or w.id = (select id from maintenance_windows where ended_at is not null order by ended_at desc limit 1)`;
      const rows = await prisma.missedRuns.findMany({
        where: { id: { in: ids.map(({ id }) => id) } },
        orderBy: [{ ruleName: 'asc' }, { ruleArn: 'asc' }, { heldUntil: 'desc' }],
      });
      return withPolicies(prisma, rows);
    },
    async find(id) {
      const row = await prisma.missedRuns.findUnique({ where: { id } });
      const [view] = await withPolicies(prisma, row ? [row] : []);
      return view ?? null;
    },
    async startable() {
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        select id from missed_runs where status = 'STARTING' or (status = 'QUEUED' and due_at <= now())
        order by due_at, id`;
      return rows.map(({ id }) => id);
    },
    setPolicy: (ruleArn, policy, by) =>
      inTransaction(prisma, (tx) => setSchedulePolicy(tx, ruleArn, policy, by)),
  };
}

async function withPolicies(prisma: PrismaClient, rows: readonly MissedRuns[]): Promise<MissedRunView[]> {
  const policies = await prisma.schedulePolicy.findMany({
    where: { ruleArn: { in: rows.map(({ ruleArn }) => ruleArn) } },
  });
  const byRule = new Map(policies.map((row) => [row.ruleArn, row]));
  return rows.map((row) => ({ ...missedRunOfRow(row), policy: policyOfRow(byRule.get(row.ruleArn)) }));
}
