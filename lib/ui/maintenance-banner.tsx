import { CircleHelp, Eye, LockKeyhole } from 'lucide-react';
import type { Mode, OpenWindow } from '#lib/domain/window.ts';
import { BannerStrip } from './banner-strip.tsx';
import { LocalTime } from './local-time.tsx';
import { AboutTime, PlannedEnd } from './planned-end.tsx';
import { IntentLink } from './primitives/intent-link.tsx';

export type Audience = 'user' | 'administrator';

type MaintenanceBannerProps = {
  readonly mode: Mode;
  readonly status: OpenWindow['status'];
  readonly audience: Audience;
  readonly startedAt: Date;
  /** When it shall be over; null where nobody said. */
  readonly plannedEnd: Date | null;
  /** When the page was made. */
  readonly now: Date;
  /** The administrators' own words to users; null when they left none. */
  readonly message: string | null;
};

/** Says on every page that a maintenance window is open, in the words of whoever reads it. */
export function MaintenanceBanner(props: MaintenanceBannerProps) {
  const { mode, status, audience, startedAt, plannedEnd, now, message } = props;
  const icon = ICON[mode];
  if (audience === 'user') {
    return (
      <BannerStrip tone="amber" icon={icon}>
        <WhatAndUntil what={forUsers[mode].what} plannedEnd={plannedEnd} now={now} /> {forUsers[mode].meaning}
        {message ? ` ${message}` : null}
      </BannerStrip>
    );
  }
  return (
    <BannerStrip tone="amber" icon={icon} action={<ManageLink />}>
      <strong className="font-semibold">
        {forAdministrators[mode]} ({mode})
      </strong>{' '}
      since <LocalTime value={startedAt} shape="time" />
      {plannedEnd ? (
        <PlannedEnd
          end={plannedEnd}
          now={now}
          ahead={
            <>
              , until about <AboutTime value={plannedEnd} now={now} />
            </>
          }
          passed=", longer than planned"
        />
      ) : null}
      {status === 'PENDING' ? ', still draining.' : '.'}
    </BannerStrip>
  );
}

/** For administrators of a replica that its configuration keeps in maintenance. */
export function ForcedBanner({ mode }: { readonly mode: Mode }) {
  return (
    <BannerStrip tone="amber" icon={ICON[mode]} action={<ManageLink />}>
      <strong className="font-semibold">
        {forAdministrators[mode]} ({mode})
      </strong>{' '}
      by configuration of this replica. Ending maintenance does not change that: it lasts until the replica is
      started without MAINTENANCE_FORCE.
    </BannerStrip>
  );
}

/** For when the state cannot be read: changes are refused until it can. */
export function UnknownStateBanner() {
  return (
    <BannerStrip tone="amber" icon={CircleHelp}>
      <strong className="font-semibold">Changes are paused for a moment.</strong> The platform cannot tell
      whether maintenance is going on. You can look around; this mends itself.
    </BannerStrip>
  );
}

const ICON = { 'READ-ONLY': Eye, 'NO-ACCESS': LockKeyhole };

const forUsers: Readonly<Record<Mode, { readonly what: string; readonly meaning: string }>> = {
  'READ-ONLY': { what: 'Read-only maintenance', meaning: 'You can look around; changes are paused.' },
  'NO-ACCESS': { what: 'Maintenance', meaning: 'The platform is closed until it is over.' },
};

const forAdministrators: Readonly<Record<Mode, string>> = {
  'READ-ONLY': 'Users can look but not change anything',
  'NO-ACCESS': 'Users are locked out',
};

type WhatAndUntilProps = { readonly what: string; readonly plannedEnd: Date | null; readonly now: Date };

/** "Read-only maintenance until about 03:00.", and once that is over that it takes longer. */
function WhatAndUntil({ what, plannedEnd, now }: WhatAndUntilProps) {
  const plain = <strong className="font-semibold">{what}.</strong>;
  if (!plannedEnd) return plain;
  return (
    <PlannedEnd
      end={plannedEnd}
      now={now}
      ahead={
        <strong className="font-semibold">
          {what} until about <AboutTime value={plannedEnd} now={now} />.
        </strong>
      }
      passed={<>{plain} It takes longer than planned.</>}
    />
  );
}

function ManageLink() {
  return (
    <IntentLink href="/admin/settings" className="shrink-0 font-semibold underline underline-offset-2">
      Manage
    </IntentLink>
  );
}
