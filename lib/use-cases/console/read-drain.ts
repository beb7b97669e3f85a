import type { Blocker } from '#lib/domain/drain/blocker.ts';
import { type ConsoleView, SAMPLES_SHOWN } from '#lib/domain/drain/console-view.ts';
import { type LikelyQuiet, likelyQuietAt } from '#lib/domain/drain/likely-quiet.ts';
import type { Evidence } from '#lib/domain/drain/quiet.ts';
import type { UsualDuration } from '#lib/domain/drain/usual-duration.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';

type Drain = Pick<ConsoleView, 'usual' | 'samples' | 'healthAnswer' | 'likelyQuiet'>;

/** How the drain of this window goes, from the store alone. `against` is what keeps it from being quiet at `now`. */
export async function readDrain(
  deps: MaintenanceDeps,
  window: OpenWindow,
  { observation }: Evidence,
  against: readonly Blocker[],
  now: Date,
): Promise<Drain> {
  const families = observation?.busyTasks.map(({ family }) => family) ?? [];
  const [usual, samples, healthAnswer] = await Promise.all([
    deps.taskRuns.usual(families),
    deps.observations.samples(window.id, SAMPLES_SHOWN),
    deps.healthAnswers.ofWindow(window.id),
  ]);
  const likelyQuiet = window.status === 'PENDING' ? likelyFrom(against, usual, now, deps.intervalMs) : null;
  return { usual, samples, healthAnswer, likelyQuiet };
}

/** Null while anything else is in the way than what ends by itself in a known time. */
function likelyFrom(
  against: readonly Blocker[],
  usual: readonly UsualDuration[],
  now: Date,
  intervalMs: number,
): LikelyQuiet | null {
  let settledMs = now.getTime();
  let clean = 0;
  for (const blocker of against) {
    switch (blocker.kind) {
      case 'busy-task':
        break;
      case 'settling':
      case 'replica-not-shut':
        settledMs = Math.max(settledMs, now.getTime() + blocker.secondsLeft * 1000);
        break;
      case 'not-quiet-for-long':
        clean = blocker.clean;
        break;
      case 'not-observed':
      case 'observation-too-old':
      case 'observation-failed':
      case 'requests-in-flight':
      case 'schedule-enabled':
      case 'hold-unconfirmed':
        return null;
    }
  }
  const tasks = against.flatMap((blocker) => (blocker.kind === 'busy-task' ? [blocker.task] : []));
  return likelyQuietAt(tasks, usual, { now, settledAt: new Date(settledMs), intervalMs, clean });
}
