'use client';

import { usePathname } from 'next/navigation';
import { useTexts } from '#texts';
import { cn } from '../cn.ts';
import { IntentLink } from '../primitives/intent-link.tsx';
import { destinations, isWithin } from './destinations.ts';

/** The navigation under the thumb, on phones. */
export function BottomNav({ administrator }: { readonly administrator: boolean }) {
  const t = useTexts('shell');
  const pathname = usePathname();
  return (
    <nav
      aria-label={t('navigation')}
      className="fixed inset-x-0 bottom-0 z-40 flex border-t bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden"
    >
      {destinations(administrator).map((destination) => {
        const { href, shortLabel, icon: Icon } = destination;
        const current = isWithin(pathname, destination);
        return (
          <IntentLink
            key={href}
            href={href}
            aria-current={current ? 'page' : undefined}
            className={cn(
              'flex h-14 flex-1 flex-col items-center justify-center gap-1 text-[11px] leading-3 focus-visible:-outline-offset-2',
              current ? 'font-semibold text-accent' : 'font-medium text-ink-soft',
            )}
          >
            <Icon aria-hidden className="size-5" />
            {t(shortLabel)}
          </IntentLink>
        );
      })}
    </nav>
  );
}
