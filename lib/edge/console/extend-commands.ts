import { z } from 'zod';
import { application } from '#lib/compose.ts';
import { requireAdministratorAction } from './administrator-action.ts';
import { badForm, type CommandState, commandState } from './command-state.ts';

// What is no number or no time is refused beside its field by the use case, as one that makes no sense is.
const ExtendForm = z
  .object({ windowId: z.uuid(), byMinutes: z.string().optional(), until: z.string().optional() })
  .transform(({ windowId, byMinutes, until = '' }) =>
    byMinutes === undefined
      ? { windowId, until: new Date(until) }
      : { windowId, byMinutes: Number(byMinutes) },
  );

const MessageForm = z.object({ windowId: z.uuid(), message: z.string() });

/**
 * The buttons and the dialog that move the planned end of the window that the page showed. 403 for everybody but
 * administrators.
 */
export async function commandExtend(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('extend');
  const parsed = ExtendForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return badForm({});
  return commandState(await application().maintenance.extendWindow(user, parsed.data));
}

/** The dialog that changes what users are told during that window. 403 for everybody but administrators. */
export async function commandChangeMessage(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('change-message');
  const parsed = MessageForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return badForm({});
  return commandState(await application().maintenance.changeMessage(user, parsed.data));
}
