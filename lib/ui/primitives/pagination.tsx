import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTexts } from '#texts';
import { cn } from '../cn.ts';
import { buttonStyles } from './button-styles.ts';
import { IntentLink } from './intent-link.tsx';

type PaginationProps = {
  readonly page: number;
  readonly pages: number;
  readonly count: number;
  readonly pageSize: number;
  /** The address of a page of this list. */
  readonly href: (page: number) => string;
};

/** "21–40 of 53", and the pages before and after as links. */
export function Pagination({ page, pages, count, pageSize, href }: PaginationProps) {
  const t = useTexts('list');
  const first = (page - 1) * pageSize + 1;
  if (first > count) return null;
  const last = Math.min(page * pageSize, count);
  return (
    <nav aria-label={t('pages')} className="flex items-center justify-between gap-4">
      <p className="text-ink-soft">
        {first === last ? t('one', { first, count }) : t('range', { first, last, count })}
      </p>
      {pages > 1 ? (
        <div className="flex gap-2">
          <Turn href={page > 1 ? href(page - 1) : null} way="previous" />
          <Turn href={page < pages ? href(page + 1) : null} way="next" />
        </div>
      ) : null}
    </nav>
  );
}

function Turn({ href, way }: { readonly href: string | null; readonly way: 'previous' | 'next' }) {
  const t = useTexts('list');
  const look = cn(buttonStyles({ size: 'sm' }), way === 'previous' ? 'pl-2' : 'pr-2');
  const content = (
    <>
      {way === 'previous' ? <ChevronLeft aria-hidden /> : null}
      {t(way)}
      {way === 'next' ? <ChevronRight aria-hidden /> : null}
    </>
  );
  if (href) {
    return (
      <IntentLink href={href} className={look}>
        {content}
      </IntentLink>
    );
  }
  return (
    <span aria-disabled="true" className={look}>
      {content}
    </span>
  );
}
