import Link from 'next/link';
import type { ReactNode } from 'react';

/**
 * The link of a table row: its ground is the whole row. Not prefetched: a list would ask for twenty
 * pages, of which one is opened.
 */
export function RowLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="font-medium text-ink after:absolute after:inset-0 hover:text-accent focus-visible:outline-none focus-visible:after:rounded-md focus-visible:after:outline-2 focus-visible:after:outline-accent focus-visible:after:-outline-offset-2"
    >
      {children}
    </Link>
  );
}
