import type { Mode } from '#lib/domain/window/window.ts';

/** How a window went, or why a planned one did not take place. */
export const HISTORY_OUTCOMES = [
  'open',
  /** It became ACTIVE because nothing stood against it. */
  'was-quiet',
  /** An administrator's word stood in for something that was not quiet, before ACTIVE or after. */
  'activated-anyway',
  /** Ended while it still drained, by a person or at its planned end. */
  'ended-before-quiet',
  /** Ended because it was not quiet by the deadline of its drain. */
  'drain-cancelled',
  'missed',
  'cancelled',
  'skipped',
] as const;

export type HistoryOutcome = (typeof HISTORY_OUTCOMES)[number];

/** One line of the history: a window, or an occurrence of a plan that never became one. */
export type HistoryEntry = {
  readonly kind: 'window' | 'occurrence';
  /** Of the window, or of the occurrence. */
  readonly id: string;
  readonly mode: Mode;
  readonly reason: string | null;
  readonly ticketUrl: string | null;
  readonly outcome: HistoryOutcome;
  /** By which the history is sorted: when it started, was to start, or was cancelled. */
  readonly at: Date;
  /** Null for a window that was started by hand. */
  readonly plannedStart: Date | null;
  readonly plannedEnd: Date | null;
  readonly startedAt: Date | null;
  readonly activeAt: Date | null;
  readonly endedAt: Date | null;
  /** Who started it, or let it not take place. */
  readonly by: string;
  readonly endedBy: string | null;
  /** Of a missed occurrence, in words for people. */
  readonly why: string | null;
};

/** A mode that a window had before another one, and until when. */
export type FormerMode = { readonly mode: Mode; readonly until: Date };

/** An entry as people read it: `mode` is the window's last one, these are those before it, in their order. */
export type ListedEntry = HistoryEntry & { readonly formerModes: readonly FormerMode[] };

/** What is left out is not filtered by. */
export type HistorySelection = {
  /** In the reason and the ticket's link, upper and lower case alike. */
  readonly term?: string;
  readonly mode?: Mode;
  /** Part of the name of who started or ended it, upper and lower case alike. */
  readonly who?: string;
  readonly outcome?: HistoryOutcome;
  /** From this moment on. */
  readonly from?: Date;
  /** Up to, and without, this moment. */
  readonly until?: Date;
};

/** A part of the selection, newest first. Both numbers from 1. */
export type HistoryFilter = HistorySelection & { readonly page: number; readonly pageSize: number };

/** Every mode that a window had, in their order, each with since when; null: since its start. */
export function modesInOrder({
  mode,
  formerModes,
}: Pick<ListedEntry, 'mode' | 'formerModes'>): { readonly mode: Mode; readonly from: Date | null }[] {
  const modes = [...formerModes.map((former) => former.mode), mode];
  return modes.map((each, at) => ({ mode: each, from: formerModes[at - 1]?.until ?? null }));
}

/** How long the drain took, in milliseconds; null where it never came to ACTIVE. */
export function drainMs({
  startedAt,
  activeAt,
}: Pick<HistoryEntry, 'startedAt' | 'activeAt'>): number | null {
  return startedAt && activeAt ? activeAt.getTime() - startedAt.getTime() : null;
}
