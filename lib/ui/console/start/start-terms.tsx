'use client';

import { ChevronRight } from 'lucide-react';
import { useTexts } from '#texts';
import { AtEndFields } from '../terms/at-end-fields.tsx';
import { DrainFields } from '../terms/drain-fields.tsx';
import { TicketField } from '../terms/ticket-field.tsx';

const NAMES = ['ticketUrl', 'atEnd', 'healthUrl', 'drainMinutes', 'atDrainBy'];

/** What is seldom said at a start, folded away; unfolded where something in it is wrong. */
export function StartTerms({ errors }: { readonly errors: Readonly<Record<string, string>> }) {
  const t = useTexts('start');
  return (
    <details className="group/terms" open={NAMES.some((name) => errors[name]) || undefined}>
      <summary className="flex min-h-6 list-none items-center gap-1.5 rounded-sm font-medium [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-faint transition-transform duration-100 group-open/terms:rotate-90"
        />
        {t('more')}
      </summary>
      <div className="mt-4 flex flex-col gap-5">
        <TicketField error={errors.ticketUrl} />
        <AtEndFields errors={errors} />
        <DrainFields errors={errors} />
      </div>
    </details>
  );
}
