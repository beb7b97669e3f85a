'use client';

import { signOut } from 'next-auth/react';

/** Signs out; without scripts it leads to next-auth's own page, which asks once more. */
export function SignOutLink({ className }: { readonly className?: string }) {
  return (
    <a
      href="/api/auth/signout"
      className={className}
      onClick={(event) => {
        event.preventDefault();
        void signOut({ callbackUrl: '/signin' });
      }}
    >
      Sign out
    </a>
  );
}
