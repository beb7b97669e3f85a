import { application } from '#lib/compose.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { requireAdministratorAction } from './administrator-action.ts';
import { type CommandState, commandState } from './command-state.ts';

/** What sharing a report answers: the address to give away, told only now. */
export type ShareState =
  | { readonly done: true; readonly url: string; readonly expiresAt: Date }
  | { readonly done: false; readonly refusal: Refusal };

/** The button that makes a link to the report of the window that the page showed. 403 for everybody but administrators. */
export async function commandShareReport(form: FormData): Promise<ShareState> {
  const user = await requireAdministratorAction('share-report');
  const { history, env } = application();
  const shared = await history.shareReport(user, textOf(form, 'windowId'));
  if (!shared.ok) return { done: false, refusal: shared.refusal };
  const { link, secret } = shared.value;
  return { done: true, url: new URL(`/report/${secret}`, env.nextAuthUrl).href, expiresAt: link.expiresAt };
}

/** The button that makes one link lead nowhere. 403 for everybody but administrators. */
export async function commandWithdrawReport(form: FormData): Promise<CommandState> {
  const user = await requireAdministratorAction('withdraw-report');
  return commandState(await application().history.withdrawReport(user, textOf(form, 'linkId')));
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
