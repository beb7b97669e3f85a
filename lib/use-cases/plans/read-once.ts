import { endProblem, startProblem } from '#lib/domain/plans/plan-span.ts';
import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import type { LocalReading } from '#lib/ports/zoned-times.ts';
import type { PlanDeps } from './plan-deps.ts';
import type { OnceInput } from './plan-input.ts';
import type { TimesReading } from './plan-times.ts';
import { clockOf } from './tell-times.ts';

/** The one span from start to end; its zone is known. */
export function readOnce(
  { times }: Pick<PlanDeps, 'times'>,
  input: OnceInput,
  now: Date,
  before: WindowPlan | null,
): TimesReading {
  const { zone } = input;
  const start = times.instantOf(input.start, zone, input.startWhich ?? undefined);
  const end = times.instantOf(input.end, zone, input.endWhich ?? undefined);
  const problems: Record<string, string> = {};
  const twice: ('start' | 'end')[] = [];
  for (const [field, reading, local] of [
    ['start', start, input.start],
    ['end', end, input.end],
  ] as const) {
    const problem = readingProblem(reading, local, zone);
    if (problem) problems[field] = problem;
    // Also once it is chosen, so that the choice stays in the form.
    if (times.instantOf(local, zone).kind === 'twice') twice.push(field);
  }
  if (start.kind === 'instant') {
    const unchanged = before?.next.startsAt.getTime() === start.at.getTime();
    const problem = unchanged ? null : (startProblem(start.at, now) ?? aheadProblem(start.at, before));
    if (problem) problems.start = problem;
  }
  if (start.kind !== 'instant' || end.kind !== 'instant') return { times: null, problems, twice };
  const next = { startsAt: start.at, endsAt: end.at };
  const problem = endProblem(next, now);
  if (problem) problems.end = problem;
  // What was to take place in the time ahead is what the form says now; what was skipped before stays so in the history.
  const skipped = before?.skipped.filter((skip) => skip <= now) ?? [];
  const startedAhead = before?.startedAhead ?? [];
  return { times: { zone, cron: null, next, skipped, startedAhead }, problems, twice };
}

/** An occurrence takes place once: of a second window at its start nobody could tell which of the two it was. */
function aheadProblem(startsAt: Date, before: WindowPlan | null): string | null {
  const startedAhead = before?.startedAhead ?? [];
  return startedAhead.some((start) => start.getTime() === startsAt.getTime())
    ? 'This plan was started ahead of this time already. Choose another start, or plan another window.'
    : null;
}

function readingProblem(reading: LocalReading, local: string, zone: string): string | null {
  switch (reading.kind) {
    case 'instant':
      return null;
    case 'gap': {
      const [from, to] = [clockOf(reading.from, local), clockOf(reading.to, local)];
      return `In ${zone} the clocks go from ${from} to ${to} that night; ${clockOf(local, local)} does not exist.`;
    }
    case 'twice':
      return `In ${zone} ${clockOf(local, local)} comes twice that night, as the clocks go back. Choose the first or the second.`;
    case 'unreadable':
      return local === '' ? 'Choose a date and a time.' : 'This is not a date and time of the calendar.';
  }
}
