'use client';

import type { Span } from '#lib/domain/plans/window-plan.ts';
import { useReaderLocale, useTexts } from '#texts';
import { tellDuration } from '../words/tell-duration.ts';
import { useReaderZone } from './reader-zone.ts';
import { tellSpan } from './tell-span.ts';

/** From when until when: on the reader's clocks, and in UTC beside. */
export function PlanSpan({ span, now }: { readonly span: Span; readonly now: Date }) {
  const t = useTexts('plans');
  const locale = useReaderLocale();
  const zone = useReaderZone() ?? 'UTC';
  const utc = `${tellSpan(span, 'UTC', locale)} UTC`;
  return (
    <p>
      <time dateTime={span.startsAt.toISOString()} className="tabular-nums">
        {zone === 'UTC' ? utc : tellSpan(span, zone, locale)}
      </time>
      <span className="text-[13px] text-ink-soft tabular-nums">
        {zone === 'UTC' ? null : ` (${utc})`}
        {span.startsAt > now ? ` · ${t('startsIn', { time: tellDuration(now, span.startsAt) })}` : null}
      </span>
    </p>
  );
}
