'use client';

import { useReaderLocale, useTexts } from '#texts';
import { useHydrated } from '../use-hydrated.ts';
import { noticeSpan } from './notice-span.ts';

type NoticeWhenProps = { readonly startsAt: Date; readonly endsAt: Date };

/** From when until about when, in the reader's time. */
export function NoticeWhen(span: NoticeWhenProps) {
  const t = useTexts('maintenance');
  const zone = useHydrated() ? 'local' : 'utc';
  return <span className="tabular-nums">{noticeSpan(t, useReaderLocale(), span, zone)}</span>;
}
