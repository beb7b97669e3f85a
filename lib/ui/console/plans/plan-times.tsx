'use client';

import type { Span } from '#lib/domain/plans/window-plan.ts';
import { useReaderLocale, useTexts } from '#texts';
import { tellDuration } from '../words/tell-duration.ts';
import { useReaderZone } from './reader-zone.ts';
import { tellSpan } from './tell-span.ts';

/** When the next occurrences are: on the reader's clocks and in UTC, side by side. */
export function PlanTimes({ spans }: { readonly spans: readonly Span[] }) {
  const t = useTexts('plans');
  const own = useReaderZone();
  const locale = useReaderLocale();
  const [first, ...later] = spans;
  if (!first) return <p className="text-ink-soft">{t('times.wait')}</p>;
  const zones = own && own !== 'UTC' ? [own, 'UTC'] : ['UTC'];
  return (
    <div className="flex flex-col gap-3">
      <dl className="flex flex-col gap-2">
        {zones.map((zone) => (
          <div key={zone}>
            <dt className="text-[13px] text-ink-faint">
              {zone === 'UTC' ? t('times.utc') : t('times.yours', { zone })}
            </dt>
            <dd className="font-medium tabular-nums">{tellSpan(first, zone, locale)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-ink-soft">
        {t('times.lasts', { duration: tellDuration(first.startsAt, first.endsAt) })}
      </p>
      {later.length > 0 ? (
        <div>
          <p className="text-[13px] text-ink-faint">{t('times.next')}</p>
          <ul className="tabular-nums">
            {later.map((span) => (
              <li key={span.startsAt.getTime()}>{tellSpan(span, own ?? 'UTC', locale)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
