import type { HealthCheck } from '#lib/ports/health-check.ts';
import type { PlanAgenda } from '#lib/ports/plan-agenda.ts';
import type { Recurrence } from '#lib/ports/recurrence.ts';
import type { WindowNotes } from '#lib/ports/window-notes.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';

/** Why this process could not start an occurrence when it last tried. */
export type FailedStart = { readonly startsAt: Date; readonly why: string };

/** What the tick needs beyond commands, to carry out what was agreed for a time. */
export type CarryOutDeps = MaintenanceDeps & {
  readonly agenda: PlanAgenda;
  readonly recurrence: Recurrence;
  readonly notes: WindowNotes;
  readonly health: HealthCheck;
  /** For how long after its time a planned window may still start, in milliseconds. */
  readonly startGraceMs: number;
  /** By plan. Memory of this process only: after a restart less is known of why an occurrence was missed, no more. */
  readonly failedStarts: Map<string, FailedStart>;
};
