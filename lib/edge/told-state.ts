import { isOpen, type Mode, type Window } from '#lib/domain/window.ts';

/** The maintenance state as everybody who is signed in is told it; all null while it is unknown. */
export type ToldState = {
  readonly status: Window['status'] | null;
  readonly version: number | null;
  readonly mode: Mode | null;
  readonly startedAt: Date | null;
  readonly plannedEnd: Date | null;
  readonly message: string | null;
};

/** What `GET /api/maintenance` and its events say of this window; null: nobody knows. */
export function toldState(window: Window | null): ToldState {
  const open = window && isOpen(window) ? window : null;
  return {
    status: window?.status ?? null,
    version: window?.version ?? null,
    mode: open?.mode ?? null,
    startedAt: open?.startedAt ?? null,
    plannedEnd: open?.plannedEnd ?? null,
    message: open?.message ?? null,
  };
}
