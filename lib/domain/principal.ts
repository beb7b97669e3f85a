/** Somebody who is signed in. `administrator` is decided once, where the session is read. */
export type User = {
  readonly kind: 'user';
  readonly id: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly administrator: boolean;
  /**
   * An administrator by the session, which the identity provider has not confirmed for some minutes: no more than a
   * user until it has, by loading a page again.
   */
  readonly unconfirmed?: true;
};

/** Who asks. The cron caller proves itself with its secret and acts for nobody. */
export type Principal = User | { readonly kind: 'cron' } | { readonly kind: 'nobody' };

export const NOBODY: Principal = { kind: 'nobody' };

export function isAdministrator(principal: Principal): principal is User {
  return principal.kind === 'user' && principal.administrator;
}

/** What an unconfirmed administrator is told in place of why users are refused. */
export const CONFIRM_FIRST =
  'Your identity provider has not confirmed for some minutes that you are an administrator. Your request was not processed. Load the page again, then try again.';
