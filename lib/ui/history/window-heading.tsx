import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { HistoryEntry } from '#lib/domain/history/history.ts';
import { useTexts } from '#texts';
import { LocalTime } from '../local-time.tsx';
import { IntentLink } from '../primitives/intent-link.tsx';
import { OutcomeBadge } from './outcome-badge.tsx';

type WindowHeadingProps = { readonly entry: HistoryEntry; readonly actions: ReactNode };

/** Which window this is, and what can be done with its record. */
export function WindowHeading({ entry, actions }: WindowHeadingProps) {
  const t = useTexts('history');
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <IntentLink
          href="/admin/settings/history"
          className="flex min-h-6 w-fit items-center gap-1.5 rounded-sm text-[13px] text-ink-soft hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-3.5 text-ink-faint" />
          {t('backToHistory')}
        </IntentLink>
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="min-w-0 break-words font-semibold text-lg leading-7">
            {t.rich('windowOf', { at: () => <LocalTime value={entry.at} shape="date-time" /> })}
          </h2>
          <OutcomeBadge outcome={entry.outcome} />
        </div>
      </div>
      <div className="flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}
