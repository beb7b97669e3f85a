import { blockerKey, isWaivable } from '#lib/domain/drain/blocker.ts';
import { blockers } from '#lib/domain/drain/quiet.ts';
import { toJson } from '#lib/domain/input/json.ts';
import { isStorableText, NOT_STORABLE } from '#lib/domain/input/storable-text.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { type Outcome, refuse } from '#lib/domain/refusal.ts';
import { isOpen, type OpenWindow, transition, type Window } from '#lib/domain/window/window.ts';
import { authoriseCommand } from '#lib/use-cases/authorise-command.ts';
import { readEvidence } from '#lib/use-cases/evidence/read-evidence.ts';
import type { MaintenanceDeps } from '#lib/use-cases/maintenance-deps.ts';
import { anotherIsOpen } from './another-is-open.ts';

export type ActivateAnywayInput = {
  /** The window that the administrator looked at. */
  readonly windowId: string;
  /** Typed by the administrator. */
  readonly reason: string;
  /** `blockerKey` of everything that the administrator saw and overrides. */
  readonly seen: readonly string[];
};

/**
 * Says ACTIVE on an administrator's word although something stands against it. Only what the administrator has
 * seen is waived: what turns up later still turns `safeToDeploy` false. Refusals: not-signed-in,
 * not-administrator, module-off, bad-input (`reason`), window-not-open, nothing-to-override;
 * state-changed when something else stands against it by now, or the window has changed.
 */
export async function activateAnyway(
  deps: MaintenanceDeps,
  principal: Principal,
  { windowId, reason, seen }: ActivateAnywayInput,
): Promise<Outcome<Window>> {
  const allowed = authoriseCommand(deps, principal);
  if (!allowed.ok) return allowed;
  if (reason.trim() === '') {
    const reasonMissing = 'Say why it is safe to go on. It is kept in the audit.';
    return refuse('bad-input', 'Check the marked fields.', { reason: reasonMissing });
  }
  if (!isStorableText(reason)) {
    return refuse('bad-input', 'Check the marked fields.', { reason: NOT_STORABLE });
  }

  const [before, at] = await Promise.all([deps.windows.load(), deps.windows.now()]);
  if (isOpen(before) && before.id !== windowId) return anotherIsOpen(before);
  const waived = isOpen(before) ? await waivable(deps, before, at) : [];
  const unseen = waived.find((waiver) => !seen.includes(waiver.key));
  if (unseen) {
    return refuse(
      'state-changed',
      'Something else stands against ACTIVE since you looked. Nothing was changed; look at the list again.',
    );
  }
  const by = allowed.value.name;
  const override = { by, at, reason: reason.trim(), waived };
  const next = transition(before, { type: 'activate-anyway', override });
  if (!next.ok) return next;
  if (waived.length === 0) return refuse('nothing-to-override', NOTHING);
  if ((await deps.windows.commit({ before, after: next.value, by, at })) !== 'committed') {
    return refuse('state-changed', 'The maintenance window changed at the same moment. Look again.');
  }
  await deps.snapshot.refresh();
  return next;
}

const NOTHING =
  'Nothing stands against ACTIVE but time: it is said as soon as everything has been quiet for long enough.';

async function waivable(deps: MaintenanceDeps, window: OpenWindow, now: Date) {
  const evidence = await readEvidence(deps, window);
  return blockers(window, evidence, now, deps.quietRules)
    .filter(isWaivable)
    .map((blocker) => ({ key: blockerKey(blocker), blocker: toJson(blocker) }));
}
