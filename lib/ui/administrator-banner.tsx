'use client';

import type { ReactNode } from 'react';
import type { Overrun } from '#lib/domain/window/overrun.ts';
import type { Mode, OpenWindow } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { BannerStrip } from './banner-strip.tsx';
import { LocalTime } from './local-time.tsx';
import { ManageLink } from './manage-link.tsx';
import { MODE_ICON } from './mode-icon.ts';
import { OVERRUN_TONE } from './overrun/overrun-tone.ts';
import { useOverrun } from './overrun/use-overrun.ts';
import { AboutTime } from './planned-end.tsx';
import { LengthSince } from './time/length-since.tsx';

type AdministratorBannerProps = {
  readonly mode: Mode;
  readonly status: OpenWindow['status'];
  readonly startedAt: Date;
  /** When it shall be over; null where nobody said. */
  readonly plannedEnd: Date | null;
  /** When the page was made. */
  readonly now: Date;
  /** Ends the window; null where that does not stand here. */
  readonly end: ReactNode;
};

/** Tells administrators on every page that the others are locked out, and for how long; the later, the louder. */
export function AdministratorBanner(props: AdministratorBannerProps) {
  const { mode, status, startedAt, plannedEnd, now, end } = props;
  const t = useTexts('maintenance');
  const overrun = useOverrun(plannedEnd, now);
  return (
    <BannerStrip
      tone={OVERRUN_TONE[overrun]}
      icon={MODE_ICON[mode]}
      label={t('region')}
      actions={
        <>
          {end}
          <ManageLink />
        </>
      }
    >
      {t.rich('administrators.since', {
        locked: t(`administrators.locked.${mode}`),
        b: strong,
        start: () => <LocalTime key="start" value={startedAt} shape="time" />,
        length: () => <LengthSince key="length" then={startedAt} now={now} />,
      })}{' '}
      {plannedEnd ? <EndSentence overrun={overrun} plannedEnd={plannedEnd} now={now} /> : null}{' '}
      {status === 'PENDING' ? t('administrators.draining') : null}
    </BannerStrip>
  );
}

type EndSentenceProps = { readonly overrun: Overrun; readonly plannedEnd: Date; readonly now: Date };

function EndSentence({ overrun, plannedEnd, now }: EndSentenceProps) {
  const t = useTexts('maintenance');
  const end = () => <AboutTime key="end" value={plannedEnd} now={now} />;
  const length = () => <LengthSince key="length" then={plannedEnd} now={now} />;
  switch (overrun) {
    case 'none':
      return t.rich('administrators.until', { end });
    case 'late':
      return t.rich('administrators.late', { end });
    case 'very-late':
    case 'forgotten':
      return t.rich(`administrators.${overrun}`, { b: strong, end, length });
  }
}

function strong(words: ReactNode) {
  return (
    <strong key="b" className="font-semibold">
      {words}
    </strong>
  );
}
