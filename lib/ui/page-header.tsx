import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '#texts';
import { IntentLink } from './primitives/intent-link.tsx';

type Crumb = { readonly href: string; readonly label: string };

type PageHeaderProps = {
  readonly title: string;
  readonly description?: ReactNode;
  /** The way up, from the list to the page above this one. */
  readonly crumbs?: readonly Crumb[];
  readonly badges?: ReactNode;
  readonly actions?: ReactNode;
};

/** A page's heading: where it stands, what it is, and what can be done with it. */
export function PageHeader({ title, description, crumbs = [], badges, actions }: PageHeaderProps) {
  return (
    <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-4">
      <div className="min-w-0 max-w-full">
        {crumbs.length > 0 ? <Crumbs crumbs={crumbs} /> : null}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <h1 className="min-w-0 break-words font-semibold text-2xl leading-8 tracking-tight">{title}</h1>
          {badges}
        </div>
        {description ? <p className="mt-1 max-w-prose text-ink-soft">{description}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </div>
  );
}

function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const t = useTexts('shell');
  return (
    <nav aria-label={t('breadcrumb')} className="mb-2">
      <ol className="flex flex-wrap items-center gap-1.5 text-[13px] text-ink-soft">
        {crumbs.map((crumb, depth) => (
          <li key={crumb.href} className="flex min-w-0 items-center gap-1.5">
            {depth === 0 ? (
              <ArrowLeft aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
            ) : (
              <span aria-hidden className="text-ink-faint">
                /
              </span>
            )}
            <IntentLink href={crumb.href} className="min-w-0 rounded-sm py-0.5 hover:text-ink">
              {crumb.label}
            </IntentLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
