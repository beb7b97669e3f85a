import { z } from 'zod';
import { application } from '#lib/compose.ts';
import { requireAdministratorAction } from './administrator-action.ts';
import { badForm, type CommandState, commandState } from './command-state.ts';

const text = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, `Use at most ${limit} characters.`)
    .transform((value) => value || null);

const StartForm = z.object({
  mode: z.unknown(),
  reason: text(200).optional(),
  message: text(500).optional(),
  withoutSchedules: z.unknown().transform((value) => value === 'true'),
  // What is no number is refused with the field by the use case, as one that is too large is.
  expectedMinutes: z
    .string()
    .optional()
    .transform((value) => (value ? Number(value) : null)),
});

/** The start button: parse, then the use case. 403 for everybody but administrators. */
export async function commandStart(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('start');
  const parsed = StartForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const { issues } = parsed.error;
    return badForm(Object.fromEntries(issues.map((issue) => [String(issue.path[0]), issue.message])));
  }
  const { reason = null, message = null, ...rest } = parsed.data;
  return commandState(await application().maintenance.startWindow(user, { ...rest, reason, message }));
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
