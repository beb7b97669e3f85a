/**
 * What next-auth's `error` parameter means for the person who sees it; null for none. The codes are
 * next-auth's (next-auth.js.org/configuration/pages#error-page, #sign-in-page).
 */
export function signInError(code: string | readonly string[] | undefined): string | null {
  if (typeof code !== 'string') return null;
  switch (code) {
    case 'SessionRequired':
      return 'Sign in to go on.';
    case 'CredentialsSignin':
      return 'That username and password do not belong together.';
    case 'AccessDenied':
      return 'Your account may not use this platform. Ask an administrator to let you in.';
    case 'OAuthSignin':
    case 'OAuthCallback':
    case 'Callback':
      return 'Signing in with your organisation did not work. Try again; if it goes on, tell an administrator.';
    default:
      return 'Signing in did not work. Try again.';
  }
}
