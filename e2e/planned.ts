import { randomUUID } from 'node:crypto';
import { rows } from './database.ts';
import type { Mode } from './maintenance.ts';

export type PlannedInMinutes = {
  readonly mode?: Mode;
  /** From now on, by the server's clock. */
  readonly inMinutes: number;
  readonly forMinutes?: number;
  readonly message?: string;
};

/** Plans a window that is announced a day ahead, as another replica would have; answers the plan's id. */
export async function planWindow(databaseUrl: string, planned: PlannedInMinutes): Promise<string> {
  const { mode = 'READ-ONLY', inMinutes, forMinutes = 60, message = null } = planned;
  const id = randomUUID();
  // An application that is told to keep another clock keeps it for this connection too.
  await rows(
    databaseUrl,
    `insert into window_plans (id, mode, zone, starts_at, ends_at, reason, message, notice_minutes, at_end, at_drain_by,
       without_schedules, planned_by, planned_at, changed_by, changed_at)
     select $1, $2::"WindowMode", 'Europe/Berlin', start, start + make_interval(mins => $4), 'release 2.8', $5, 1440,
       'KEEP', 'KEEP-WAITING', false, 'admin', now(), 'admin', now()
     from (select now() + make_interval(mins => $3) as start) as at`,
    [id, mode, inMinutes, forMinutes, message],
  );
  return id;
}

/** Moves a planned window to another start; it takes an hour. */
export async function movePlan(databaseUrl: string, id: string, inMinutes: number): Promise<void> {
  await rows(
    databaseUrl,
    `update window_plans set version = version + 1, starts_at = now() + make_interval(mins => $2),
       ends_at = now() + make_interval(mins => $2 + 60) where id = $1`,
    [id, inMinutes],
  );
}

export async function cancelPlan(databaseUrl: string, id: string): Promise<void> {
  await rows(
    databaseUrl,
    `update window_plans set version = version + 1, status = 'CANCELLED' where id = $1`,
    [id],
  );
}

/** What the tick leaves behind where a window could not be started in time. */
export async function missPlan(databaseUrl: string, id: string): Promise<void> {
  await rows(
    databaseUrl,
    `with missed as (update window_plans set version = version + 1, status = 'SETTLED' where id = $1 returning *)
     insert into plan_occurrences (id, plan_id, starts_at, ends_at, outcome, why, "by", at)
     select gen_random_uuid(), id, starts_at, ends_at, 'MISSED', 'The application was not running.', 'reconciler', now()
     from missed`,
    [id],
  );
}

/** No test finds what another has planned. */
export async function forgetPlans(databaseUrl: string): Promise<void> {
  await rows(databaseUrl, 'truncate window_plans, plan_occurrences');
  await rows(databaseUrl, `select pg_notify('maintenance_plans', '')`);
}
