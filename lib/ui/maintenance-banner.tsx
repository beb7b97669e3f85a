import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Mode } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { BannerMessage } from './banner-message.tsx';
import { BannerStrip } from './banner-strip.tsx';
import { ManageLink } from './manage-link.tsx';
import { MODE_ICON } from './mode-icon.ts';
import { WhatAndUntil } from './what-and-until.tsx';

export type Audience = 'user' | 'administrator';

type MaintenanceBannerProps = {
  readonly mode: Mode;
  /** When it shall be over; null where nobody said. */
  readonly plannedEnd: Date | null;
  /** When the page was made. */
  readonly now: Date;
  /** The administrators' own words, in Markdown; null when they left none. */
  readonly message: string | null;
};

/** Tells users on every page that maintenance is under way, until about when, and what they can do. */
export function MaintenanceBanner({ mode, plannedEnd, now, message }: MaintenanceBannerProps) {
  const t = useTexts('maintenance');
  return (
    <BannerStrip tone="amber" icon={MODE_ICON[mode]} label={t('region')}>
      <WhatAndUntil mode={mode} plannedEnd={plannedEnd} now={now} /> {t(`users.meaning.${mode}`)}{' '}
      <BannerMessage text={message} />
    </BannerStrip>
  );
}

/** For administrators of a replica that its configuration keeps in maintenance. */
export function ForcedBanner({ mode }: { readonly mode: Mode }) {
  const t = useTexts('maintenance');
  return (
    <BannerStrip tone="amber" icon={MODE_ICON[mode]} label={t('region')} actions={<ManageLink />}>
      {t.rich('administrators.forced', { locked: t(`administrators.locked.${mode}`), b: strong })}
    </BannerStrip>
  );
}

/** For when the state cannot be read: changes are refused until it can. */
export function UnknownStateBanner() {
  const t = useTexts('maintenance');
  return (
    <BannerStrip tone="amber" icon={CircleHelp} label={t('region')}>
      {t.rich('unknown', { b: strong })}
    </BannerStrip>
  );
}

function strong(words: ReactNode) {
  return (
    <strong key="b" className="font-semibold">
      {words}
    </strong>
  );
}
