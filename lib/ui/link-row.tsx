import type { ReactNode } from 'react';
import { RowLink } from './primitives/row-link.tsx';

type LinkRowProps = {
  readonly href: string;
  readonly title: string;
  readonly detail: string;
  readonly aside: ReactNode;
};

/** One line of a short list in a card; the whole line leads there. */
export function LinkRow({ href, title, detail, aside }: LinkRowProps) {
  return (
    <li className="relative flex items-center justify-between gap-4 px-4 py-3 transition-colors duration-100 last:rounded-b-xl has-[a:hover]:bg-sunken sm:px-6">
      <div className="min-w-0">
        <p className="truncate">
          <RowLink href={href}>{title}</RowLink>
        </p>
        <p className="truncate text-[13px] text-ink-soft">{detail}</p>
      </div>
      <div className="shrink-0 text-[13px] text-ink-soft">{aside}</div>
    </li>
  );
}
