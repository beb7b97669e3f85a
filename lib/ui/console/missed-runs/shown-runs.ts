import { isUndecided, type MissedRunView } from '#lib/domain/schedules/missed-run.ts';

const DAY_MS = 86_400_000;

/** What was decided a day ago is history. */
export function shownRuns(runs: readonly MissedRunView[], now: Date): MissedRunView[] {
  return runs.filter(({ status, decidedAt, dueAt }) => {
    if (isUndecided(status) || status === 'STARTING') return true;
    const decided = decidedAt ?? dueAt;
    return decided !== null && now.getTime() - decided.getTime() < DAY_MS;
  });
}
