import type { Failure } from '#lib/domain/observation.ts';
import { plannedEndAfter } from '#lib/domain/planned-end.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { type Outcome, refuse } from '#lib/domain/refusal.ts';
import { parseMode, transition, type Window } from '#lib/domain/window.ts';
import { NO_TERMS } from '#lib/domain/window-terms.ts';
import { authoriseCommand } from './authorise-command.ts';
import type { MaintenanceDeps } from './maintenance-deps.ts';
import { observe } from './observe.ts';
import { refuseWritesInFlight } from './refuse-writes-in-flight.ts';

/** `mode` is what the caller sent, unchecked; texts are trimmed and null when empty. */
export type StartInput = {
  readonly mode: unknown;
  readonly reason: string | null;
  readonly message: string | null;
  /** The caller knows that no schedule was found, and wants to start all the same. */
  readonly withoutSchedules: boolean;
  /** How long it shall take, as people are told; unchecked. Null or missing: not said. */
  readonly expectedMinutes?: number | null;
};

/**
 * Opens a maintenance window: from the commit on the gate is shut for users. Schedules are held by
 * the reconciler, which the caller wakes. Refusals: not-signed-in, not-administrator, module-off,
 * mode-unknown, bad-input (`expectedMinutes`), window-already-open, state-changed, writes-in-flight; no-schedules when AWS knows of none and
 * the caller has not said that this is right; cluster-unknown, schedule-unknown and aws-credentials-refused
 * when AWS says before anything was changed that this configuration cannot work.
 */
export async function startWindow(
  deps: MaintenanceDeps,
  principal: Principal,
  input: StartInput,
): Promise<Outcome<Window>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  const mode = parseMode(input.mode);
  if (!mode.ok) return mode;

  const [before, at] = await Promise.all([deps.windows.load(), deps.windows.now()]);
  const plannedEnd = plannedEndAfter(at, input.expectedMinutes ?? null);
  if (!plannedEnd.ok) return plannedEnd;
  const by = allowed.value.name;
  const { reason, message } = input;
  const next = transition(before, {
    type: 'start',
    id: crypto.randomUUID(),
    mode: mode.value,
    by,
    at,
    reason,
    message,
    plannedEnd: plannedEnd.value,
    terms: NO_TERMS,
  });
  if (!next.ok) return next;

  const seen = await observe(deps);
  const mistake = seen.failures.find((failure) => failure.kind !== 'unavailable');
  if (mistake) return refuseConfiguration(mistake);
  if (seen.schedules.length + seen.failures.length === 0 && !input.withoutSchedules)
    return refuseNothingFound();

  switch (await deps.windows.commit({ before, after: next.value, by, at })) {
    case 'overtaken':
      return startedMeanwhile(deps);
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

async function startedMeanwhile(deps: MaintenanceDeps): Promise<Outcome<never>> {
  const now = await deps.windows.load();
  return now.status === 'INACTIVE'
    ? refuse(
        'state-changed',
        'The maintenance window changed while you were starting it. Look again and retry.',
      )
    : refuse(
        'window-already-open',
        `Maintenance (${now.mode}) was started by ${now.startedBy} a moment before you. Nothing was changed.`,
      );
}
