import { z } from 'zod';
import { application } from '#lib/compose.ts';
import { requireAdministratorAction } from './administrator-action.ts';
import { badForm, type CommandState, commandState } from './command-state.ts';

/** In characters. */
const MAX_REASON = 500;

const ActivateForm = z.object({ windowId: z.uuid(), reason: z.string(), seen: z.array(z.string()) });
const StopForm = z.object({ windowId: z.uuid(), tasks: z.array(z.string()) });
const ExceptForm = z.object({
  holdId: z.uuid(),
  exception: z.enum(['left-enabled', 'stays-disabled', '']).transform((value) => value || null),
});

/**
 * The dialog in which an administrator activates the window that the page showed, against what was named
 * there. 403 for everybody but administrators.
 */
export async function commandActivateAnyway(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('activate-anyway');
  const parsed = ActivateForm.safeParse({ ...Object.fromEntries(form), seen: form.getAll('seen') });
  if (!parsed.success) return badForm({});
  if (parsed.data.reason.length > MAX_REASON) {
    return badForm({ reason: `Use at most ${MAX_REASON} characters.` });
  }
  return commandState(await application().maintenance.activateAnyway(user, parsed.data));
}

/** The dialog that asks ECS to stop the tasks that were named there. 403 for everybody but administrators. */
export async function commandStopTasks(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('stop-tasks');
  const parsed = StopForm.safeParse({ ...Object.fromEntries(form), tasks: form.getAll('task') });
  if (!parsed.success) return badForm({});
  const outcome = await application().maintenance.stopTasks(user, parsed.data);
  return outcome.ok ? { done: true, note: outcome.value } : commandState(outcome);
}

/** The buttons that decide about one held schedule. 403 for everybody but administrators. */
export async function commandExceptSchedule(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('except-schedule');
  const parsed = ExceptForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return badForm({});
  return commandState(await application().maintenance.exceptSchedule(user, parsed.data));
}
