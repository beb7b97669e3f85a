'use client';

import { AlarmClock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Overrun } from '#lib/domain/window/overrun.ts';
import { useTexts } from '#texts';
import { cn } from '../cn.ts';
import type { Command } from '../console/commands/command.ts';
import { AboutTime } from '../planned-end.tsx';
import { Button } from '../primitives/button.tsx';
import { LengthSince } from '../time/length-since.tsx';
import { TONE_LINE, TONE_MARK, TONE_SOFT } from '../tone.ts';
import { ExtendButton } from './extend-button.tsx';
import { usePostponed } from './use-postponed.ts';

type OverdueCalloutProps = {
  readonly windowId: string;
  readonly overrun: Extract<Overrun, 'very-late' | 'forgotten'>;
  readonly plannedEnd: Date;
  /** When the page was made. */
  readonly now: Date;
  /** Moves the planned end: `windowId`, `byMinutes`; null where nobody can here. */
  readonly extend: Command | null;
  readonly end: ReactNode;
};

/**
 * Stands in the corner of every page until something is done about an overdue window, or it is put off for a quarter of
 * an hour. It takes no focus away: whoever reads the page goes on reading.
 */
export function OverdueCallout({ windowId, overrun, plannedEnd, now, extend, end }: OverdueCalloutProps) {
  const t = useTexts('maintenance');
  const { isPostponed, postpone } = usePostponed(windowId);
  if (isPostponed) return null;
  const title = t(`overdue.title.${overrun}`);
  return (
    <section
      aria-label={title}
      className={cn(
        'fixed inset-x-3 bottom-[calc(4.25rem+env(safe-area-inset-bottom))] z-40 flex animate-rise-in gap-3 rounded-lg border px-4 py-3 shadow-float sm:inset-x-auto sm:right-4 sm:bottom-4 sm:w-108',
        TONE_SOFT.red,
        TONE_LINE.red,
      )}
    >
      <AlarmClock aria-hidden className={cn('mt-0.5 size-4 shrink-0', TONE_MARK.red)} />
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold">{title}</h2>
        <p className="mt-1">
          {t.rich('overdue.text', {
            end: () => <AboutTime key="end" value={plannedEnd} now={now} />,
            length: () => <LengthSince key="length" then={plannedEnd} now={now} />,
          })}
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          {extend ? <ExtendButton extend={extend} windowId={windowId} /> : null}
          {end}
          <Button size="sm" variant="ghost" onClick={postpone} className="text-inherit">
            {t('overdue.later')}
          </Button>
        </div>
        <p className="mt-2 text-[13px]">{t('overdue.laterHint')}</p>
      </div>
    </section>
  );
}
