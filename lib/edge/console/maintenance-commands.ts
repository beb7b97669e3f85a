import { z } from 'zod';
import { application } from '#lib/compose.ts';
import { requireAdministratorAction } from './administrator-action.ts';
import { badForm, type CommandState, commandState } from './command-state.ts';
import { anyField, numberField, TERMS_FIELDS, textField, tickField } from './form-fields.ts';

/** What is wrong with a field is the use case's to say. */
const StartForm = z.object({
  mode: anyField,
  reason: textField,
  message: textField,
  withoutSchedules: tickField,
  expectedMinutes: numberField,
  ...TERMS_FIELDS,
});

/** The start button: parse, then the use case. 403 for everybody but administrators. */
export async function commandStart(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('start');
  const parsed = StartForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) return badForm({});
  return commandState(await application().maintenance.startWindow(user, parsed.data));
}

/** The end button, for the window that the page showed. 403 for everybody but administrators. */
export async function commandEnd(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('end');
  return commandState(await application().maintenance.endWindow(user, windowIdOf(form)));
}

/** The menu item that changes the mode of the window that the page showed. 403 for everybody but administrators. */
export async function commandChangeMode(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('change-mode');
  const input = { mode: form.get('mode'), windowId: windowIdOf(form) };
  return commandState(await application().maintenance.changeMode(user, input));
}

function windowIdOf(form: FormData): string | null {
  const windowId = form.get('windowId');
  return typeof windowId === 'string' ? windowId : null;
}
