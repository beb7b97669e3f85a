import type { Failure } from '#lib/domain/observation.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { type Outcome, refuse } from '#lib/domain/refusal.ts';
import { parseMode, transition, type Window } from '#lib/domain/window.ts';
import { requireAdministrator, requireModule } from './authorise.ts';
import type { MaintenanceDeps } from './maintenance-deps.ts';
import { observe } from './observe.ts';

/** `mode` is what the caller sent, unchecked; texts are trimmed and null when empty. */
export type StartInput = {
  readonly mode: unknown;
  readonly reason: string | null;
  readonly message: string | null;
};

/**
 * Opens a maintenance window: from the commit on the gate is shut for users. Schedules are held by
 * the reconciler, which the caller wakes. Refusals: not-signed-in, not-administrator, module-off,
 * mode-unknown, window-already-open, state-changed, writes-in-flight; cluster-unknown, schedule-unknown and aws-credentials-refused
 * when AWS says before anything was changed that this configuration cannot work.
 */
export async function startWindow(
  deps: MaintenanceDeps,
  principal: Principal,
  input: StartInput,
): Promise<Outcome<Window>> {
  const allowed = requireAdministrator(principal);
  if (!allowed.ok) return allowed;
  const module = requireModule(deps.moduleActive);
  if (!module.ok) return module;
  const mode = parseMode(input.mode);
  if (!mode.ok) return mode;

  const [before, at] = await Promise.all([deps.windows.load(), deps.windows.now()]);
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
  });
  if (!next.ok) return next;

  const mistake = (await observe(deps)).failures.find((failure) => failure.kind !== 'unavailable');
  if (mistake) return refuseConfiguration(mistake);

  switch (await deps.windows.commit({ before, after: next.value, by, at })) {
    case 'overtaken':
      return startedMeanwhile(deps);
    case 'writes-in-flight':
      return refuse(
        'writes-in-flight',
        'Changes by users are still being saved, longer than usual. Nothing was changed; try again in a moment.',
      );
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
