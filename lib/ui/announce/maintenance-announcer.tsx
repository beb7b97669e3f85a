'use client';

import { useEffect, useRef, useState } from 'react';
import type { Texts } from '#lib/texts/translator.ts';
import { useReaderLocale, useTexts } from '#texts';
import type { Audience } from '../maintenance-banner.tsx';
import { followMaintenance, latestLiveState } from '../maintenance-feed.ts';
import { noticeSpan } from '../notice/notice-span.ts';
import { serverNowMs } from '../time/server-clock.ts';
import { type Announcement, announcement, type Heard } from './announcement.ts';
import { heardInTab, hearInTab } from './heard-in-tab.ts';
import { heardOf } from './heard-of.ts';

type MaintenanceAnnouncerProps = {
  readonly audience: Audience;
  /** What the page was made with; null while nobody knows. */
  readonly shown: Heard | null;
  /** Whether the page is told of changes. */
  readonly follows: boolean;
};

/** Tells those who do not see the page what has changed, politely and once, whatever refreshes and counts down. */
export function MaintenanceAnnouncer({ audience, shown, follows }: MaintenanceAnnouncerProps) {
  const t = useTexts('maintenance');
  const locale = useReaderLocale();
  const [said, setSaid] = useState('');
  const madeWith = useRef(shown);
  const words = useRef((news: Announcement) => inWords(t, locale, audience, news));

  useEffect(() => {
    madeWith.current = shown;
    words.current = (news) => inWords(t, locale, audience, news);
  });

  useEffect(() => {
    if (!follows) return;
    const hear = () => {
      const state = latestLiveState();
      const told = state ? heardOf(state) : madeWith.current;
      if (!told) return;
      const news = announcement(heardInTab(), told, new Date(serverNowMs() ?? Date.now()));
      hearInTab(told);
      if (news) setSaid(words.current(news));
    };
    hear();
    return followMaintenance({ onState: hear });
  }, [follows]);

  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}

function inWords(t: Texts<'maintenance'>, locale: string, audience: Audience, news: Announcement): string {
  switch (news.kind) {
    case 'started':
    case 'underWay':
      return t(`announce.${audience === 'user' ? 'users' : 'administrators'}.${news.kind}.${news.mode}`);
    case 'over':
      return t('announce.over');
    case 'notPlanned':
      return t('announce.notPlanned');
    case 'planned': {
      const span = { startsAt: new Date(news.span.startsAt), endsAt: new Date(news.span.endsAt) };
      return t('announce.planned', { when: noticeSpan(t, locale, span, 'local') });
    }
  }
}
