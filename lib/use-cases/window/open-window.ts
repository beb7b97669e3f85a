import type { Failure } from '#lib/domain/drain/observation.ts';
import { type Outcome, refuse } from '#lib/domain/refusal.ts';
import { type Command, transition, type Window } from '#lib/domain/window/window.ts';
import type { WindowChange } from '#lib/ports/window-store.ts';
import { refuseWritesInFlight } from '#lib/use-cases/catalogue/refuse-writes-in-flight.ts';
import { observe } from '#lib/use-cases/evidence/observe.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';

export type Opening = {
  readonly before: Window;
  readonly start: Extract<Command, { type: 'start' }>;
  /** Who is recorded as having done it; `start.by` is whose window it is. */
  readonly actor: string;
  /** It is known that no schedule was found, and right. */
  readonly withoutSchedules: boolean;
} & Pick<WindowChange, 'carriesOut' | 'clearOfPlans'>;

/**
 * Opens the window, by whomever: from the commit on the gate is shut for users. Refusals: window-already-open,
 * state-changed, writes-in-flight; no-schedules when AWS knows of none and nobody has said that this is right;
 * cluster-unknown, schedule-unknown and aws-credentials-refused when AWS says before anything was changed that this
 * configuration cannot work.
 */
export async function openWindow(
  deps: MaintenanceDeps,
  { before, start, actor, withoutSchedules, ...plans }: Opening,
): Promise<Outcome<Window>> {
  const next = transition(before, start);
  if (!next.ok) return next;

  const seen = await observe(deps);
  const mistake = seen.failures.find((failure) => failure.kind !== 'unavailable');
  if (mistake) return refuseConfiguration(mistake);
  if (seen.schedules.length + seen.failures.length === 0 && !withoutSchedules) return refuseNothingFound();

  const change = { before, after: next.value, by: actor, at: start.at, ...plans };
  switch (await deps.windows.commit(change)) {
    case 'overtaken':
      return openedMeanwhile(deps);
    case 'writes-in-flight':
      return refuseWritesInFlight();
    case 'committed':
      await deps.snapshot.refresh();
      return next;
  }
}

function refuseConfiguration(failure: Failure): Outcome<never> {
  const sentence = `${failure.what}: ${failure.why} Nothing was changed.`;
  switch (failure.kind) {
    case 'cluster-unknown':
      return refuse('cluster-unknown', `${sentence} Check ECS_CLUSTERS and AWS_REGION.`);
    case 'schedule-unknown':
      return refuse('schedule-unknown', `${sentence} Check SCHEDULE_RULES.`);
    case 'credentials-refused':
    case 'unavailable':
      return refuse('aws-credentials-refused', `${sentence} Check the AWS credentials and permissions.`);
  }
}

/** The wrong region or account looks exactly like this, and everything would seem quiet there. */
function refuseNothingFound(): Outcome<never> {
  return refuse(
    'no-schedules',
    'AWS knows of no schedule that starts tasks in these clusters. Check AWS_REGION, ECS_CLUSTERS and the account, or confirm that there is none. Nothing was changed.',
  );
}

async function openedMeanwhile(deps: MaintenanceDeps): Promise<Outcome<never>> {
  const now = await deps.windows.load();
  return now.status === 'INACTIVE'
    ? refuse(
        'state-changed',
        'The maintenance window, or what is planned, changed while you were starting it. Look again and retry.',
      )
    : refuse(
        'window-already-open',
        `Maintenance (${now.mode}) was started by ${now.startedBy} a moment before you. Nothing was changed.`,
      );
}
