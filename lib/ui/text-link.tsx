import type { ReactNode } from 'react';
import { IntentLink } from './primitives/intent-link.tsx';

/** A link in running text or among facts. */
export function TextLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <IntentLink href={href} className="rounded-sm py-0.5 font-medium text-accent hover:underline">
      {children}
    </IntentLink>
  );
}
