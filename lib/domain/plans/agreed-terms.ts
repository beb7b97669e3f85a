import type { CarriedOut, WindowTerms } from '#lib/domain/window/window-terms.ts';
import type { ReadTerms } from './terms-input.ts';

/** The terms of a window that starts at `startedAt`, be it planned or started by hand (`plan` null). */
export function agreedTerms(
  { ticketUrl, atEnd, drainDeadline }: ReadTerms,
  startedAt: Date,
  plan: CarriedOut | null,
): WindowTerms {
  return {
    plan,
    ticketUrl,
    atEnd,
    drainDeadline: drainDeadline && {
      by: new Date(startedAt.getTime() + drainDeadline.minutes * 60_000),
      otherwise: drainDeadline.otherwise,
    },
  };
}
