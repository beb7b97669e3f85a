import { z } from 'zod';
import { application } from '#lib/compose.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { requireAdministratorAction } from './administrator-action.ts';

/** What the console is told after a command; null where nothing has been commanded yet. */
export type CommandState =
  | { readonly done: true }
  | { readonly done: false; readonly refusal: Refusal }
  | null;

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
});

/** The start button: parse, then the use case. 403 for everybody but administrators. */
export async function commandStart(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction();
  const parsed = StartForm.safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]),
    );
    return { done: false, refusal: { code: 'bad-input', message: 'Check the marked fields.', fields } };
  }
  const { mode, reason = null, message = null } = parsed.data;
  const outcome = await application().maintenance.startWindow(user, { mode, reason, message });
  return outcome.ok ? { done: true } : { done: false, refusal: outcome.refusal };
}

/** The end button, for the window that the page showed. 403 for everybody but administrators. */
export async function commandEnd(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction();
  const outcome = await application().maintenance.endWindow(user, windowIdOf(form));
  return outcome.ok ? { done: true } : { done: false, refusal: outcome.refusal };
}

/** The button that leaves a schedule enabled. 403 for everybody but administrators. */
export async function commandLeaveEnabled(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction();
  const parsed = z.object({ holdId: z.uuid() }).safeParse(Object.fromEntries(form));
  if (!parsed.success) {
    return { done: false, refusal: { code: 'bad-input', message: 'Name the schedule to leave enabled.' } };
  }
  const outcome = await application().maintenance.leaveScheduleEnabled(user, parsed.data.holdId);
  return outcome.ok ? { done: true } : { done: false, refusal: outcome.refusal };
}

/** The menu item that changes the mode of the window that the page showed. 403 for everybody but administrators. */
export async function commandChangeMode(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction();
  const input = { mode: form.get('mode'), windowId: windowIdOf(form) };
  const outcome = await application().maintenance.changeMode(user, input);
  return outcome.ok ? { done: true } : { done: false, refusal: outcome.refusal };
}

function windowIdOf(form: FormData): string | null {
  const windowId = form.get('windowId');
  return typeof windowId === 'string' ? windowId : null;
}
