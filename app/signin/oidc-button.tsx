'use client';

import { KeyRound } from 'lucide-react';
import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { Button } from '#lib/ui/primitives/button.tsx';
import { useTexts } from '#texts';

/** Leads to the organisation's own sign-in, and from there back. */
export function OidcButton({ returnPath }: { readonly returnPath: string }) {
  const t = useTexts('signin');
  const [pending, setPending] = useState(false);
  return (
    <Button
      variant="primary"
      className="w-full"
      pending={pending}
      onClick={() => {
        setPending(true);
        void signIn('oidc', { callbackUrl: returnPath });
      }}
    >
      {pending ? null : <KeyRound aria-hidden />}
      {t('singleSignOn')}
    </Button>
  );
}
