import type { Refusal } from '#lib/domain/refusal.ts';

/** What programs and forms are told when nobody is signed in. */
export const NOT_SIGNED_IN: Refusal = {
  code: 'not-signed-in',
  message:
    'You are not signed in, or your session has expired. Sign in, then try again. Nothing was changed.',
};
