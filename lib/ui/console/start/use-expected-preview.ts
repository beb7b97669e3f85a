'use client';

import { useState } from 'react';
import type { Preflight } from '#lib/domain/plans/preflight.ts';
import { done, refuse } from '#lib/domain/refusal.ts';
import { useTexts } from '#texts';
import { readWithMoments } from '../words/read-with-moments.ts';
import type { PreviewPromise } from './preview-promise.ts';

/**
 * What starting now would do, also to the runs of schedules once it is said how long it shall take: `openEnded` is what
 * the page has asked already, without an end. Null stays null.
 */
export function useExpectedPreview(openEnded: PreviewPromise | null) {
  const t = useTexts('preflight');
  const [expected, setExpected] = useState<PreviewPromise | null>(null);

  async function ask(minutes: number): PreviewPromise {
    const address = `/api/maintenance/preflight?minutes=${minutes}`;
    const preflight = await readWithMoments<Preflight>(address).catch(() => null);
    return preflight ? done(preflight) : refuse('state-changed', t('failed'));
  }

  return {
    preview: openEnded && (expected ?? openEnded),
    expect: (minutes: number | null) => setExpected(minutes === null ? null : ask(minutes)),
  };
}
