import { CircleHelp, Eye, LockKeyhole } from 'lucide-react';
import Link from 'next/link';
import type { Mode, OpenWindow } from '#lib/domain/window.ts';
import { BannerStrip } from './banner-strip.tsx';
import { LocalTime } from './local-time.tsx';

export type Audience = 'user' | 'administrator';

type MaintenanceBannerProps = {
  readonly mode: Mode;
  readonly status: OpenWindow['status'];
  readonly audience: Audience;
  readonly startedAt: Date;
  /** The administrators' own words to users; null when they left none. */
  readonly message: string | null;
};

/** Says on every page that a maintenance window is open, in the words of whoever reads it. */
export function MaintenanceBanner({ mode, status, audience, startedAt, message }: MaintenanceBannerProps) {
  const icon = mode === 'READ-ONLY' ? Eye : LockKeyhole;
  if (audience === 'user') {
    return (
      <BannerStrip tone="amber" icon={icon}>
        <strong className="font-semibold">{forUsers[mode].what}</strong> {forUsers[mode].meaning}
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
      {status === 'PENDING' ? ', still draining.' : '.'}
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

const forUsers: Readonly<Record<Mode, { readonly what: string; readonly meaning: string }>> = {
  'READ-ONLY': { what: 'Read-only maintenance.', meaning: 'You can look around; changes are paused.' },
  'NO-ACCESS': { what: 'Maintenance.', meaning: 'The platform is closed until it is over.' },
};

const forAdministrators: Readonly<Record<Mode, string>> = {
  'READ-ONLY': 'Users can look but not change anything',
  'NO-ACCESS': 'Users are locked out',
};

function ManageLink() {
  return (
    <Link href="/admin/settings" className="shrink-0 font-semibold underline underline-offset-2">
      Manage
    </Link>
  );
}
