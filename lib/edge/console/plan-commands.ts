import { z } from 'zod';
import { application } from '#lib/compose.ts';
import { requireAdministratorAction } from './administrator-action.ts';
import { badForm, type CommandState, commandState } from './command-state.ts';
import { planOf } from './plan-fields.ts';

const PlanRef = z.object({ id: z.uuid(), version: z.coerce.number().int().positive() });
const OccurrenceRef = z.object({ id: z.uuid(), startsAt: z.coerce.date() });

/** The form of a new planned window. 403 for everybody but administrators, here and below. */
export async function commandPlan(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('plan');
  const input = planOf(Object.fromEntries(form));
  return input ? commandState(await application().plans.planWindow(user, input)) : badForm({});
}

/** The form of a planned window that there is, as it was when the form was filled. */
export async function commandChangePlan(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('change-plan');
  const [ref, input] = [PlanRef.safeParse(Object.fromEntries(form)), planOf(Object.fromEntries(form))];
  if (!ref.success || !input) return badForm({});
  const { id: planId, version } = ref.data;
  return commandState(await application().plans.changePlan(user, { ...input, planId, version }));
}

export async function commandCancelPlan(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('cancel-plan');
  const ref = PlanRef.safeParse(Object.fromEntries(form));
  if (!ref.success) return badForm({});
  const { id: planId, version } = ref.data;
  return commandState(await application().plans.cancelPlan(user, { planId, version }));
}

/** Starts a planned window before its time. */
export async function commandStartPlanNow(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('start-plan-now');
  const ref = PlanRef.safeParse(Object.fromEntries(form));
  if (!ref.success) return badForm({});
  const { id: planId, version } = ref.data;
  return commandState(await application().maintenance.startPlanNow(user, { planId, version }));
}

export async function commandSkipOccurrence(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('skip-occurrence');
  const ref = OccurrenceRef.safeParse(Object.fromEntries(form));
  if (!ref.success) return badForm({});
  const { id: planId, startsAt } = ref.data;
  return commandState(await application().plans.skipOccurrence(user, { planId, startsAt }));
}

export async function commandRestoreOccurrence(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('restore-occurrence');
  const ref = OccurrenceRef.safeParse(Object.fromEntries(form));
  if (!ref.success) return badForm({});
  const { id: planId, startsAt } = ref.data;
  return commandState(await application().plans.restoreOccurrence(user, { planId, startsAt }));
}
