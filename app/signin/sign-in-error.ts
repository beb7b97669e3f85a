import type { Texts } from '#lib/texts/translator.ts';

/**
 * What next-auth's `error` parameter means for the person who sees it; null for none. The codes are
 * next-auth's (next-auth.js.org/configuration/pages#error-page, #sign-in-page).
 */
export function signInError(code: string | readonly string[] | undefined, t: Texts<'signin'>): string | null {
  if (typeof code !== 'string') return null;
  switch (code) {
    case 'SessionRequired':
      return t('failed.sessionRequired');
    case 'CredentialsSignin':
      return t('failed.credentials');
    case 'AccessDenied':
      return t('failed.accessDenied');
    case 'OAuthSignin':
    case 'OAuthCallback':
    case 'Callback':
      return t('failed.organisation');
    default:
      return t('failed.other');
  }
}
