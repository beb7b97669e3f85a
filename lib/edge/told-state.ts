import type { MissedNotice, PlanNotice } from '#lib/domain/plans/window-plan.ts';
import { isOpen, type Mode, type Window } from '#lib/domain/window/window.ts';

/** The maintenance state as everybody who is signed in is told it; `status` to `message` are null while it is unknown. */
export type ToldState = {
  /** The database's time as this is said, by which a page corrects its own clock. */
  readonly now: Date;
  readonly status: Window['status'] | null;
  readonly version: number | null;
  readonly mode: Mode | null;
  readonly startedAt: Date | null;
  readonly plannedEnd: Date | null;
  readonly message: string | null;
  /** Planned windows that are announced, the next one first. */
  readonly notices: readonly PlanNotice[];
  /** Planned windows that did not take place, the latest first. */
  readonly missed: readonly MissedNotice[];
};

/** What `GET /api/maintenance` and its events say of this window (null: nobody knows) and of what is planned. */
export function toldState(
  window: Window | null,
  { notices, missed }: Pick<ToldState, 'notices' | 'missed'>,
  now: Date,
): ToldState {
  const open = window && isOpen(window) ? window : null;
  return {
    now,
    status: window?.status ?? null,
    version: window?.version ?? null,
    mode: open?.mode ?? null,
    startedAt: open?.startedAt ?? null,
    plannedEnd: open?.plannedEnd ?? null,
    message: open?.message ?? null,
    notices,
    missed,
  };
}
