'use client';

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { readWithMoments } from '../words/read-with-moments.ts';
import type { PlanPreview } from './plan-preview.ts';

/** The last preview that could be had, whether a newer one is being asked for, and whether that failed. */
export type AskedPreview = {
  readonly preview: PlanPreview | null;
  readonly asking: boolean;
  readonly failed: boolean;
};

const NOTHING: AskedPreview = { preview: null, asking: false, failed: false };
/** The server asks AWS for each, so it is asked when typing pauses. */
const PAUSE_MS = 500;
/** What decides about times and schedules; a word in the message changes neither. */
const ASKED_BY = new Set([
  'kind',
  'zone',
  'start',
  'startWhich',
  'end',
  'endWhich',
  'cron',
  'durationMinutes',
]);

/** Asks what the form would plan, when it is opened filled in and whenever what decides about it has changed. */
export function useAskedPreview(form: RefObject<HTMLFormElement | null>) {
  const [asked, setAsked] = useState(NOTHING);
  const under = useRef<AbortController | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef('');

  const askNow = useCallback(async () => {
    const query = form.current && queryOf(new FormData(form.current));
    if (!query || query === last.current) return;
    last.current = query;
    under.current?.abort();
    const turn = new AbortController();
    under.current = turn;
    setAsked((before) => ({ ...before, asking: true, failed: false }));
    const preview = await readWithMoments<PlanPreview>(
      `/api/maintenance/plans/preview?${query}`,
      turn.signal,
    ).catch(() => null);
    if (turn.signal.aborted) return;
    if (preview) setAsked({ preview, asking: false, failed: false });
    else {
      last.current = '';
      setAsked((before) => ({ ...before, asking: false, failed: true }));
    }
  }, [form]);

  const ask = useCallback(() => {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => void askNow(), PAUSE_MS);
  }, [askNow]);

  useEffect(() => {
    ask();
    return () => {
      clearTimeout(pause.current);
      under.current?.abort();
    };
  }, [ask]);

  return { asked, ask };
}

function queryOf(form: FormData): string | null {
  const query = new URLSearchParams();
  for (const [name, value] of form) {
    if ((ASKED_BY.has(name) || name === 'id') && typeof value === 'string') query.set(name, value);
  }
  const filledIn = query.get('kind') === 'once' ? query.get('start') && query.get('end') : query.get('cron');
  return filledIn ? query.toString() : null;
}
