import { z } from 'zod';
import { application } from '#lib/compose.ts';
import { isStorableText } from '#lib/domain/input/storable-text.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import { MISSED_RUN_POLICIES } from '#lib/domain/schedules/missed-run.ts';
import { currentPrincipal } from '#lib/edge/session/current-principal.ts';
import type { MissedRunList } from '#lib/use-cases/missed-runs/list-missed-runs.ts';
import { requireAdministratorAction } from './administrator-action.ts';
import { badForm, type CommandState, commandState } from './command-state.ts';

/** More than the schedules of one bus; each takes a moment of one transaction. */
const MOST_AT_ONCE = 500;

const RunForm = z.object({ id: z.uuid() });
const DismissForm = z.array(z.uuid()).min(1).max(MOST_AT_ONCE);
const RuleArn = z.string().min(1).max(2048).refine(isStorableText);
const PolicyForm = z.object({ ruleArn: RuleArn, policy: z.enum(MISSED_RUN_POLICIES) });

/** The runs that windows have swallowed, for the console; refusals as the use case gives them. */
export async function readMissedRuns(): Promise<Outcome<MissedRunList>> {
  return application().missedRuns.list(await currentPrincipal());
}

/** Starts the tasks of a schedule once. 403 for everybody but administrators, here and below. */
export async function commandRunMissedNow(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('run-missed-now');
  const parsed = RunForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return badForm({});
  return commandState(await application().missedRuns.runNow(user, parsed.data.id));
}

/** One, or all that the page showed. */
export async function commandDismissMissed(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('dismiss-missed');
  const parsed = DismissForm.safeParse(form.getAll('id'));
  if (!parsed.success) return badForm({});
  return commandState(await application().missedRuns.dismiss(user, parsed.data));
}

/** What is done by itself about what a schedule misses from now on. */
export async function commandMissedRunPolicy(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('set-missed-run-policy');
  const parsed = PolicyForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return badForm({});
  return commandState(await application().missedRuns.setPolicy(user, parsed.data));
}
