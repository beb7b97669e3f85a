import { cn } from '../cn.ts';
import { IntentLink } from './intent-link.tsx';

export type TabLink = {
  readonly href: string;
  readonly label: string;
  readonly current: boolean;
  readonly count?: number;
};

/** Tabs that are addresses: each can be linked to, opened in a new tab and gone back to. */
export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex min-w-max gap-1 border-b">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <IntentLink
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={cn(
                '-mb-px flex h-10 items-center gap-2 rounded-t-md border-transparent border-b-2 px-3 font-medium text-ink-soft hover:text-ink focus-visible:-outline-offset-2',
                tab.current && 'border-accent text-ink',
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="rounded-full bg-neutral-soft px-1.5 text-neutral-ink text-xs">
                  {tab.count}
                </span>
              )}
            </IntentLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
