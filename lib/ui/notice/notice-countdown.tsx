'use client';

import { useTexts } from '#texts';
import { tellLength } from '../time/tell-length.ts';
import { useTimeLeft } from '../time/use-time-since.ts';

type NoticeCountdownProps = {
  readonly startsAt: Date;
  /** When the page was made. */
  readonly now: Date;
};

/** "In 3 h 12 min." It stands at the end of its line, so that nothing moves when it gets shorter. */
export function NoticeCountdown({ startsAt, now }: NoticeCountdownProps) {
  const t = useTexts('maintenance');
  const left = useTimeLeft(startsAt, now);
  return (
    <span className="inline-block tabular-nums">
      {left > 0 ? t('notice.in', { length: tellLength(t, left) }) : t('notice.beginning')}
    </span>
  );
}
