import type { Hold } from '#lib/domain/schedule.ts';
import type { HoldLedger } from '#lib/ports/hold-ledger.ts';
import type { PrismaClient, ScheduleHold } from './generated/client.ts';

const UNRESOLVED = { phase: { in: ['INTENDED' as const, 'HELD' as const] } };
const BY_NAME = { orderBy: [{ ruleName: 'asc' as const }, { ruleArn: 'asc' as const }] };

/** The ledger in PostgreSQL. A partial unique index allows one unresolved hold per rule. */
export function createPrismaHoldLedger(prisma: PrismaClient): HoldLedger {
  return {
    async unresolved() {
      return (await prisma.scheduleHold.findMany({ where: UNRESOLVED, ...BY_NAME })).map(holdOfRow);
    },
    async ofWindow(windowId) {
      return (await prisma.scheduleHold.findMany({ where: { windowId }, ...BY_NAME })).map(holdOfRow);
    },
    async intend(windowId, schedule) {
      // The insert does nothing when an unresolved hold exists: its original state is the true one.
      await prisma.$executeRaw`
        insert into schedule_holds
          (id, window_id, rule_arn, rule_name, bus_name, expression, original_state, phase, intended_at)
        values
          (${crypto.randomUUID()}::uuid, ${windowId}::uuid, ${schedule.arn}, ${schedule.name}, ${schedule.bus},
           ${schedule.expression}, ${schedule.state}::"RuleState", 'INTENDED', now())
        on conflict (rule_arn) where phase in ('INTENDED', 'HELD')
        do update set window_id = excluded.window_id`;
      const row = await prisma.scheduleHold.findFirstOrThrow({
        where: { ruleArn: schedule.arn, ...UNRESOLVED },
      });
      return holdOfRow(row);
    },
    async adopt(hold, windowId) {
      await prisma.scheduleHold.updateMany({
        where: { ...asKnown(hold), ...UNRESOLVED },
        data: { windowId },
      });
    },
    async confirmHeld(hold) {
      const confirmed = await prisma.$executeRaw`
        update schedule_holds
        set phase = 'HELD', held_at = coalesce(held_at, now()), tries = 0, last_error = null
        where id = ${hold.id}::uuid and phase in ('INTENDED', 'HELD')`;
      if (confirmed === 0) await oweAgain(prisma, hold);
    },
    async resolve(hold, phase) {
      await prisma.$executeRaw`
        update schedule_holds
        set phase = ${phase}::"HoldPhase", resolved_at = now(), tries = 0, last_error = null
        where id = ${hold.id}::uuid and window_id = ${hold.windowId}::uuid and phase in ('INTENDED', 'HELD')`;
    },
    async recordFailure(hold, why) {
      await prisma.scheduleHold.updateMany({
        where: { ...asKnown(hold), ...UNRESOLVED },
        data: { tries: { increment: 1 }, lastError: why },
      });
    },
  };
}

function asKnown({ id, windowId }: Hold): { readonly id: string; readonly windowId: string } {
  return { id, windowId };
}

/** Unless a newer hold for the rule is there already: then that one owes the schedule its state. */
async function oweAgain(prisma: PrismaClient, hold: Hold): Promise<void> {
  await prisma.$executeRaw`
    update schedule_holds set phase = 'INTENDED', resolved_at = null
    where id = ${hold.id}::uuid and phase = 'RELEASED' and not exists (
      select from schedule_holds other
      where other.rule_arn = schedule_holds.rule_arn and other.phase in ('INTENDED', 'HELD'))`;
}

function holdOfRow(row: ScheduleHold): Hold {
  return {
    id: row.id,
    windowId: row.windowId,
    ruleArn: row.ruleArn,
    ruleName: row.ruleName,
    bus: row.busName,
    expression: row.expression,
    originalState: row.originalState,
    phase: row.phase,
    tries: row.tries,
    lastError: row.lastError,
  };
}
