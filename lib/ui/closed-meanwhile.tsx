'use client';

import type { ReactNode } from 'react';
import { useTexts } from '#texts';
import { BannerStrip } from './banner-strip.tsx';
import { MODE_ICON } from './mode-icon.ts';
import { useClosedMeanwhile } from './use-closed-meanwhile.ts';
import { WhatAndUntil } from './what-and-until.tsx';

type ClosedMeanwhileProps = {
  /** Whether the page belongs to somebody for whom NO-ACCESS closes it. */
  readonly follows: boolean;
  /** The banner that the page was made with. */
  readonly children: ReactNode;
};

/**
 * The page's banner, until NO-ACCESS begins and the page is left open because of what is typed: what it was made with is
 * not true any more then.
 */
export function ClosedMeanwhile({ follows, children }: ClosedMeanwhileProps) {
  const t = useTexts('maintenance');
  const state = useClosedMeanwhile(follows);
  if (!state) return children;
  const plannedEnd = state.plannedEnd === null ? null : new Date(state.plannedEnd);
  const now = state.now === null ? new Date() : new Date(state.now);
  return (
    <BannerStrip tone="amber" icon={MODE_ICON['NO-ACCESS']} label={t('region')}>
      <WhatAndUntil mode="NO-ACCESS" plannedEnd={plannedEnd} now={now} /> {t('users.staysOpen')}
    </BannerStrip>
  );
}
