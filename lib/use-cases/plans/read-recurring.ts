import {
  durationProblem,
  FARTHEST_AHEAD_DAYS,
  MOST_OCCURRENCES,
  planningHorizon,
} from '#lib/domain/plans/plan-span.ts';
import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { leftOut } from './next-occurrence.ts';
import type { PlanDeps } from './plan-deps.ts';
import type { RecurringInput } from './plan-input.ts';
import type { PlanTimes, TimesReading } from './plan-times.ts';
import { tellMoment } from './tell-times.ts';

/** Longer ones would only say in many words what a short one says. */
const LONGEST_CRON = 100;

type Deps = Pick<PlanDeps, 'times' | 'recurrence'>;

/** The occurrences that the expression names in the time ahead, from the first one on; its zone is known. */
export function readRecurring(
  deps: Deps,
  input: RecurringInput,
  now: Date,
  before: WindowPlan | null,
): TimesReading {
  const cron = input.cron.trim();
  const minutes = input.durationMinutes ?? 0;
  const wrongDuration = durationProblem(minutes);
  const problems: Record<string, string> = wrongDuration ? { durationMinutes: wrongDuration } : {};
  const wrongCron = cronProblem(deps, cron, input.zone);
  if (wrongCron) return { times: null, problems: { ...problems, cron: wrongCron }, twice: [] };

  const startedAhead = before?.startedAhead ?? [];
  const { startsAt, skipped } = firstOf(deps, cron, input.zone, now, before);
  if (!startsAt) throw new Error(`"${cron}" fires, but never after ${now.toISOString()}.`);
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const times: PlanTimes = { zone: input.zone, cron, next: { startsAt, endsAt }, skipped, startedAhead };
  return { times, problems: { ...startsProblem(deps, times, now), ...problems }, twice: [] };
}

function cronProblem({ recurrence }: Deps, cron: string, zone: string): string | null {
  if (cron.length > LONGEST_CRON) return `Use at most ${LONGEST_CRON} characters.`;
  const check = recurrence.check(cron, zone);
  return check.ok ? null : check.problem;
}

/** The same expression goes on where it was, also with one that is due by now; of another one skips stay that still fit, and what was started ahead of its time is not to come again. */
function firstOf(
  { recurrence }: Deps,
  cron: string,
  zone: string,
  now: Date,
  before: WindowPlan | null,
): { readonly startsAt: Date | null; readonly skipped: readonly Date[] } {
  if (before?.cron === cron && before.zone === zone) {
    return { startsAt: before.next.startsAt, skipped: before.skipped };
  }
  const skipped = (before?.skipped ?? []).filter(
    (start) => start <= now || recurrence.after(cron, zone, justBefore(start))?.getTime() === start.getTime(),
  );
  let startsAt = recurrence.after(cron, zone, now);
  const left = leftOut({ skipped, startedAhead: before?.startedAhead ?? [] });
  while (startsAt && left.has(startsAt.getTime())) startsAt = recurrence.after(cron, zone, startsAt);
  return { startsAt, skipped };
}

/** Too far ahead, too many, or so close that one runs into the next. */
function startsProblem({ times, recurrence }: Deps, plan: PlanTimes, now: Date): Record<string, string> {
  const { cron, zone, next } = plan;
  const horizon = planningHorizon(now);
  if (next.startsAt > horizon) {
    const first = tellMoment(times, next.startsAt, zone);
    return {
      cron: `It fires on ${first} for the first time, more than ${FARTHEST_AHEAD_DAYS} days from now.`,
    };
  }
  const later = recurrence.between(cron ?? '', zone, next.startsAt, horizon, MOST_OCCURRENCES);
  if (later.length === MOST_OCCURRENCES) {
    return {
      cron: `It would take place ${MOST_OCCURRENCES} times and more in ${FARTHEST_AHEAD_DAYS} days. Choose rarer times.`,
    };
  }
  const lastsMs = next.endsAt.getTime() - next.startsAt.getTime();
  const starts = [next.startsAt, ...later];
  const close = starts.find((start, at) => {
    const following = starts[at + 1];
    return following !== undefined && following.getTime() - start.getTime() < lastsMs;
  });
  if (!close) return {};
  const told = tellMoment(times, close, zone);
  return { durationMinutes: `The one on ${told} would not be over when the next one starts. Choose less.` };
}

function justBefore(moment: Date): Date {
  return new Date(moment.getTime() - 1);
}
