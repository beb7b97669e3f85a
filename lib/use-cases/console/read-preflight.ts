import {
  byRarity,
  type Preflight,
  type PreflightSpan,
  rarityOf,
  type ScheduleAhead,
  type TasksAhead,
  USERS_SEEN_MINUTES,
} from '#lib/domain/plans/preflight.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { isToBeEnabled, type Schedule, willBeHeld } from '#lib/domain/schedules/schedule.ts';
import type { Presence } from '#lib/ports/presence.ts';
import type { ScheduleRuns } from '#lib/ports/schedule-runs.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { discover } from '#lib/use-cases/evidence/observe.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { tasksAhead } from './tasks-ahead.ts';

export type PreflightDeps = MaintenanceDeps & {
  readonly scheduleRuns: ScheduleRuns;
  readonly presence: Pick<Presence, 'seenSince'>;
};

/** So many runs of a schedule are told by their times. */
const RUNS_TOLD = 10;
/** As long as a planned window may be: beyond that there is nothing to count. */
const LONGEST_MS = 7 * 24 * 3_600_000;

/**
 * What a window in `span` would hold, wait for and interrupt: asks AWS, changes nothing. What the present window holds
 * counts as it is put back at its end. For a span that starts later only the schedules are asked for. Refusals: not-signed-in, not-administrator, module-off, bad-input (`endsAt`: not
 * after the start, or more than seven days after it).
 */
export async function readPreflight(
  deps: PreflightDeps,
  principal: Principal,
  span: PreflightSpan,
): Promise<Outcome<Preflight>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const now = await deps.windows.now();
  const wrong = endProblem(span, now);
  if (wrong) return refuse('bad-input', wrong, { endsAt: wrong });

  const [seen, unresolved, usersSeen] = await Promise.all([
    discover(deps, []),
    deps.holds.unresolved(),
    deps.presence.seenSince(USERS_SEEN_MINUTES),
  ]);
  const { running, failures } =
    span.startsAt === null ? await tasksAhead(deps, seen, now) : { running: LATER, failures: seen.failures };
  const enabledAtEnd = new Set(unresolved.filter(isToBeEnabled).map(({ ruleArn }) => ruleArn));
  const putBack = (schedule: Schedule): Schedule =>
    enabledAtEnd.has(schedule.arn) ? { ...schedule, state: 'ENABLED' } : schedule;
  const schedules = seen.schedules
    .map(putBack)
    .map((schedule) => ahead(deps.scheduleRuns, schedule, span, now));
  return done({
    now,
    schedules: schedules.sort(byRarity),
    foundNoSchedule: schedules.length + seen.failures.length === 0,
    running,
    usersSeen,
    failures,
  });
}

const LATER: TasksAhead = { when: 'later' };

function endProblem({ startsAt, endsAt }: PreflightSpan, now: Date): string | null {
  if (endsAt === null) return null;
  const lengthMs = endsAt.getTime() - (startsAt ?? now).getTime();
  if (lengthMs <= 0) return 'The end must be after the start.';
  return lengthMs <= LONGEST_MS ? null : 'A window lasts seven days at most.';
}

function ahead(runs: ScheduleRuns, schedule: Schedule, span: PreflightSpan, now: Date): ScheduleAhead {
  const { expression } = schedule;
  const held = willBeHeld(schedule);
  const { startsAt, endsAt } = span;
  return {
    schedule,
    held,
    runs: held && endsAt ? runs.runsBetween(expression, startsAt ?? now, endsAt, RUNS_TOLD) : null,
    rarity: rarityOf(runs.everyMs(expression)),
  };
}
