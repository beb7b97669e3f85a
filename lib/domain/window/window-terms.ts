/** What happens when the planned end has come. `end-if-healthy`: only once the URL answers 200. */
export type AtEnd =
  | { readonly kind: 'keep' }
  | { readonly kind: 'end' }
  | { readonly kind: 'end-if-healthy'; readonly url: string };

/** `keep-waiting`: administrators are told. `cancel`: the window ends and every schedule is released. */
export type AtDrainBy = 'keep-waiting' | 'cancel';

/** By when the platform shall be quiet, and what happens if it is not. */
export type DrainDeadline = { readonly by: Date; readonly otherwise: AtDrainBy };

/** The plan that a window carries out: the occurrence that was to start then. */
export type CarriedOut = { readonly planId: string; readonly startsAt: Date };

/** What was agreed when a window was started, beyond its mode, words and planned end. */
export type WindowTerms = {
  /** Null for a window that was started by hand. */
  readonly plan: CarriedOut | null;
  readonly ticketUrl: string | null;
  readonly atEnd: AtEnd;
  readonly drainDeadline: DrainDeadline | null;
};

/** Of a window that somebody just starts. */
export const NO_TERMS: WindowTerms = {
  plan: null,
  ticketUrl: null,
  atEnd: { kind: 'keep' },
  drainDeadline: null,
};

/** Why a window ended: an administrator's command, its planned end, or the deadline of its drain. */
export type EndCause = 'command' | 'planned-end' | 'drain-deadline';
