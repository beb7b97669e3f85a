'use client';

import { useTexts } from '#texts';
import { cn } from './cn.ts';
import { signOutHere } from './sign-out.ts';

/** Signs out; without scripts it leads to next-auth's own page, which asks once more. */
export function SignOutLink({ className }: { readonly className?: string }) {
  const t = useTexts('shell');
  return (
    <a
      href="/api/auth/signout"
      className={cn('py-1', className)}
      onClick={(event) => {
        event.preventDefault();
        signOutHere();
      }}
    >
      {t('signOut')}
    </a>
  );
}
