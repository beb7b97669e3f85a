'use client';

import { usePathname } from 'next/navigation';
import { cn } from '../cn.ts';
import { IntentLink } from '../primitives/intent-link.tsx';
import { destinations, isWithin } from './destinations.ts';

/** The navigation in the header, from 640 px on. */
export function HeaderNav({ administrator }: { readonly administrator: boolean }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Main" className="hidden h-full items-center gap-1 sm:flex">
      {destinations(administrator).map(({ href, label }) => {
        const current = isWithin(pathname, href);
        return (
          <IntentLink
            key={href}
            href={href}
            aria-current={current ? 'page' : undefined}
            className={cn(
              'flex h-8 items-center whitespace-nowrap rounded-md px-3 font-medium transition-colors duration-100',
              current ? 'bg-neutral-soft text-ink' : 'text-ink-soft hover:text-ink',
            )}
          >
            {label}
          </IntentLink>
        );
      })}
    </nav>
  );
}
