import type { Schedule } from '#lib/domain/schedules/schedule.ts';
import type { Prisma } from '../generated/client.ts';

/**
 * Writes down that the schedule is to be held, unless an unresolved hold for the rule exists: its original
 * state is the true one. Answers, locked until the transaction ends, whichever of the two there is now.
 */
export async function insertIntent(
  tx: Prisma.TransactionClient,
  windowId: string,
  schedule: Schedule,
): Promise<{ readonly holdId: string; readonly inserted: boolean }> {
  const id = crypto.randomUUID();
  // The update changes nothing; without it the row that is there would be neither locked nor answered.
  const [row] = await tx.$queryRaw<[{ id: string }]>`
    insert into schedule_holds
      (id, window_id, rule_arn, rule_name, bus_name, expression, original_state, phase, intended_at)
    values
      (${id}::uuid, ${windowId}::uuid, ${schedule.arn}, ${schedule.name}, ${schedule.bus},
       ${schedule.expression}, ${schedule.state}::"RuleState", 'INTENDED', now())
    on conflict (rule_arn) where phase not in ('RELEASED', 'GONE')
    do update set window_id = schedule_holds.window_id
    returning id`;
  return { holdId: row.id, inserted: row.id === id };
}
