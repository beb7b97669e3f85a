'use client';

import { usePathname } from 'next/navigation';
import { useTexts } from '#texts';
import { cn } from '../cn.ts';
import { IntentLink } from '../primitives/intent-link.tsx';
import { destinations, isWithin } from './destinations.ts';

/** The navigation in the header, from 640 px on. */
export function HeaderNav({ administrator }: { readonly administrator: boolean }) {
  const t = useTexts('shell');
  const pathname = usePathname();
  return (
    <nav aria-label={t('navigation')} className="hidden h-full items-center gap-1 sm:flex">
      {destinations(administrator).map((destination) => {
        const { href, label } = destination;
        const current = isWithin(pathname, destination);
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
            {t(label)}
          </IntentLink>
        );
      })}
    </nav>
  );
}
