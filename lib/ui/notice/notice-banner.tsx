import type { MissedNotice, PlanNotice } from '#lib/domain/plans/window-plan.ts';
import { useTexts } from '#texts';
import { BannerMessage } from '../banner-message.tsx';
import type { Audience } from '../maintenance-banner.tsx';
import { ManageLink } from '../manage-link.tsx';
import { NoticeCountdown } from './notice-countdown.tsx';
import { missedKey, noticeKey } from './notice-key.ts';
import { NoticeStrip } from './notice-strip.tsx';
import { NoticeWhen } from './notice-when.tsx';

type NoticeBannerProps = {
  readonly audience: Audience;
  /** The next one; null where none is announced. */
  readonly notice: PlanNotice | null;
  /** The latest one that did not take place. */
  readonly missed: MissedNotice | null;
  /** What was hidden in this browser. */
  readonly dismissed: readonly string[];
  /** When the page was made. */
  readonly now: Date;
};

/** In its last hour a notice stands, whoever has hidden it before. */
const STANDS_BEFORE_MS = 3_600_000;

/** Says on every page what maintenance is ahead, and what maintenance has not taken place. */
export function NoticeBanner({ audience, notice, missed, dismissed, now }: NoticeBannerProps) {
  const t = useTexts('maintenance');
  const manage = audience === 'administrator' ? <ManageLink /> : null;
  return (
    <>
      {missed ? (
        <NoticeStrip
          kind="missed"
          noticeKey={missedKey(missed)}
          dismissed={dismissed.includes(missedKey(missed))}
          standsFrom={null}
          now={now}
          actions={manage}
        >
          <p>{t.rich('notice.missed', { when: () => <NoticeWhen key="when" {...spanOf(missed)} /> })}</p>
        </NoticeStrip>
      ) : null}
      {notice ? (
        <NoticeStrip
          kind="planned"
          noticeKey={noticeKey(notice)}
          dismissed={dismissed.includes(noticeKey(notice))}
          standsFrom={new Date(notice.startsAt.getTime() - STANDS_BEFORE_MS)}
          now={now}
          actions={manage}
        >
          <p>
            {t.rich(`notice.planned.${notice.mode}`, {
              b: (words) => (
                <strong key="b" className="font-semibold">
                  {words}
                </strong>
              ),
              when: () => <NoticeWhen key="when" {...spanOf(notice)} />,
            })}{' '}
            <NoticeCountdown startsAt={notice.startsAt} now={now} />
          </p>
          <BannerMessage text={notice.message} />
        </NoticeStrip>
      ) : null}
    </>
  );
}

function spanOf({ startsAt, endsAt }: MissedNotice) {
  return { startsAt, endsAt };
}
