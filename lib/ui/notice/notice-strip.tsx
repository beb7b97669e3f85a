'use client';

import { CalendarClock, CalendarX2, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTexts } from '#texts';
import { BannerStrip } from '../banner-strip.tsx';
import { Button } from '../primitives/button.tsx';
import { useReached } from '../time/use-reached.ts';
import { withDismissed } from './dismissed-notices.ts';

type NoticeStripProps = {
  readonly kind: 'planned' | 'missed';
  /** What it is remembered by. */
  readonly noticeKey: string;
  /** Whether it was hidden before in this browser. */
  readonly dismissed: boolean;
  /** From when on it stands and cannot be hidden; null: never. */
  readonly standsFrom: Date | null;
  /** When the page was made. */
  readonly now: Date;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A notice, until it is hidden, and again, for good, from `standsFrom` on. */
export function NoticeStrip(props: NoticeStripProps) {
  const { kind, noticeKey, dismissed, standsFrom, now, actions, children } = props;
  const t = useTexts('maintenance');
  const [hidden, setHidden] = useState<string | null>(null);
  const stands = useReached(standsFrom, now);

  function hide() {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs https, which not every platform has.
    document.cookie = withDismissed(document.cookie, noticeKey, window.location.protocol === 'https:');
    setHidden(noticeKey);
    document.getElementById('content')?.focus({ preventScroll: true });
  }

  if (!stands && (dismissed || hidden === noticeKey)) return null;
  return (
    <BannerStrip
      tone={kind === 'planned' ? 'blue' : 'neutral'}
      icon={kind === 'planned' ? CalendarClock : CalendarX2}
      label={t(kind === 'planned' ? 'notice.region' : 'notice.missedRegion')}
      actions={actions}
      corner={
        stands ? null : (
          <Button
            variant="ghost"
            size="icon"
            aria-label={t('notice.hide')}
            onClick={hide}
            className="-my-2 -mr-2.5 text-inherit"
          >
            <X aria-hidden />
          </Button>
        )
      }
    >
      {children}
    </BannerStrip>
  );
}
