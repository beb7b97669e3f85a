import Link from 'next/link';
import type { ReactNode } from 'react';

/** A link in running text or among facts. */
export function TextLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} className="rounded-sm font-medium text-accent hover:underline">
      {children}
    </Link>
  );
}
