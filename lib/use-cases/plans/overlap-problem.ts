import type { FieldProblems } from '#lib/domain/input/field-problems.ts';
import { overlaps, type Span, type WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { isOpen, type Window } from '#lib/domain/window/window.ts';
import { findOverlap } from './find-overlap.ts';
import type { PlanDeps } from './plan-deps.ts';
import type { PlanTimes } from './plan-times.ts';
import { tellMoment, tellSpan } from './tell-times.ts';

/** What else wants time: the other plans to come, and the window that is open. */
export type Others = { readonly plans: readonly WindowPlan[]; readonly window: Window };

/**
 * With which other plan, or with the open window until its planned end, `spans` have a moment in common: beside the
 * field `start`, or `cron` of a recurring plan, with the other's name and time. Empty when all of their time is free.
 */
export function overlapProblem(
  { times, recurrence }: Pick<PlanDeps, 'times' | 'recurrence'>,
  { zone, cron }: Pick<PlanTimes, 'zone' | 'cron'>,
  spans: readonly Span[],
  { plans, window }: Others,
): FieldProblems {
  const say = (span: Span, what: string): FieldProblems =>
    cron === null
      ? { start: `This overlaps ${what}.` }
      : { cron: `The one on ${tellMoment(times, span.startsAt, zone)} overlaps ${what}.` };
  const open = spanOfOpen(window);
  const intoOpen = open && spans.find((span) => overlaps(span, open));
  if (open && intoOpen) {
    return say(intoOpen, `the window that is open until ${tellMoment(times, open.endsAt, zone)}, ${zone}`);
  }
  const found = findOverlap(recurrence, spans, plans);
  return found ? say(found.span, `"${found.plan.reason}", ${tellSpan(times, found.occurrence, zone)}`) : {};
}

/** Null when nobody has said when the open window ends, and when none is open. */
function spanOfOpen(window: Window): Span | null {
  if (!isOpen(window) || !window.plannedEnd) return null;
  return { startsAt: window.startedAt, endsAt: window.plannedEnd };
}
