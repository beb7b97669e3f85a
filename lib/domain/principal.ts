/** Somebody who is signed in. `administrator` is decided once, where the session is read. */
export type User = {
  readonly kind: 'user';
  readonly id: string;
  readonly name: string;
  readonly groups: readonly string[];
  readonly administrator: boolean;
};

/** Who asks. The cron caller proves itself with its secret and acts for nobody. */
export type Principal = User | { readonly kind: 'cron' } | { readonly kind: 'nobody' };

export const NOBODY: Principal = { kind: 'nobody' };

export function isAdministrator(principal: Principal): principal is User {
  return principal.kind === 'user' && principal.administrator;
}
