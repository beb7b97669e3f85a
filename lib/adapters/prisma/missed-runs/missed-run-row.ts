import type { MissedRun, MissedRunPolicy } from '#lib/domain/schedules/missed-run.ts';
import type { MissedRuns, SchedulePolicy } from '../generated/client.ts';

const POLICY_OF_ROW = {
  SKIP: 'SKIP',
  RUN_ONCE: 'RUN-ONCE',
} as const satisfies Record<SchedulePolicy['policy'], MissedRunPolicy>;

/** Without a row they are skipped. */
export function policyOfRow(row: Pick<SchedulePolicy, 'policy'> | null | undefined): MissedRunPolicy {
  return row ? POLICY_OF_ROW[row.policy] : 'SKIP';
}

/** The row as the domain knows it. */
export function missedRunOfRow({ busName: bus, ...row }: MissedRuns): MissedRun {
  return { ...row, bus };
}
