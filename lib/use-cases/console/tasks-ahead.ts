import { elapsedMs, type LikelyQuiet, likelyQuietAt } from '#lib/domain/drain/likely-quiet.ts';
import type { Observation } from '#lib/domain/drain/observation.ts';
import { byFamily, type UsualDuration, verdict } from '#lib/domain/drain/usual-duration.ts';
import type { Preflight, TaskAhead, TasksAhead } from '#lib/domain/plans/preflight.ts';
import { willBeHeld } from '#lib/domain/schedules/schedule.ts';
import { observeTasks, type SchedulesSeen } from '#lib/use-cases/evidence/observe.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';

/** The tasks that run now, each against its family, and when a window that starts now would likely be ACTIVE. */
export async function tasksAhead(
  deps: MaintenanceDeps,
  seen: SchedulesSeen,
  now: Date,
): Promise<{ readonly running: TasksAhead } & Pick<Preflight, 'failures'>> {
  const observation = await observeTasks(deps, seen, []);
  const { busyTasks, failures } = observation;
  const usual = await deps.taskRuns.usual(busyTasks.map(({ family }) => family));
  const known = byFamily(usual);
  const tasks = busyTasks.map((task): TaskAhead => {
    const ofFamily = known.get(task.family) ?? null;
    return { task, usual: ofFamily, verdict: verdict(elapsedMs(task.since, now), ofFamily) };
  });
  const likelyQuiet = mayComeQuiet(observation) ? fromNow(deps, observation, usual, now) : null;
  return { running: { when: 'now', tasks, likelyQuiet }, failures };
}

/** What could not be seen may take any time, and a schedule that cannot be held fires on. */
function mayComeQuiet({ schedules, failures }: Observation): boolean {
  const fires = schedules.some((schedule) => schedule.state === 'ENABLED' && !willBeHeld(schedule));
  return failures.length === 0 && !fires;
}

function fromNow(
  { intervalMs, quietRules }: MaintenanceDeps,
  { schedules, busyTasks }: Observation,
  usual: readonly UsualDuration[],
  now: Date,
): LikelyQuiet | null {
  const settleMs = schedules.some(willBeHeld) ? quietRules.settleMs : 0;
  const settledAt = new Date(now.getTime() + settleMs);
  return likelyQuietAt(busyTasks, usual, { now, settledAt, intervalMs });
}
