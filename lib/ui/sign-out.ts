import { signOut } from 'next-auth/react';
import { forgetAllDrafts } from './form/kept-drafts.ts';

/** Signs out here, and forgets what was typed and kept in this browser. */
export function signOutHere(): void {
  try {
    forgetAllDrafts(window.localStorage);
  } catch {
    // Where the browser has no storage for us nothing was kept.
  }
  void signOut({ callbackUrl: '/signin' });
}
