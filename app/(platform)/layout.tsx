import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { isForced } from '#lib/domain/forced-state.ts';
import { isOpen } from '#lib/domain/window.ts';
import { readShell, type Shell } from '#lib/edge/shell.ts';
import { toldState } from '#lib/edge/told-state.ts';
import { FollowWindow } from '#lib/ui/follow-window.tsx';
import { ForcedBanner, MaintenanceBanner, UnknownStateBanner } from '#lib/ui/maintenance-banner.tsx';
import { AppShell } from '#lib/ui/shell/app-shell.tsx';
import { shownState } from '#lib/ui/shown-state.ts';
import { WritesPausedProvider } from '#lib/ui/write-control/writes-paused.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const { platformName } = await readShell();
  return { title: { template: `%s · ${platformName}`, default: platformName } };
}

export default async function PlatformLayout({ children }: { readonly children: ReactNode }) {
  const shell = await readShell();
  const shown = shownState(shell.user.administrator ? 'administrator' : 'user', toldState(shell.window));
  const follows = shell.maintenanceModule || shell.forcedMode !== null;
  return (
    <WritesPausedProvider
      reason={pausedBecause(shell)}
      whileUnknown={follows && !shell.user.administrator ? STATE_UNKNOWN : null}
    >
      <AppShell platformName={shell.platformName} user={shell.user} banner={<Banner shell={shell} />}>
        {children}
      </AppShell>
      {follows ? <FollowWindow shown={shown} /> : null}
    </WritesPausedProvider>
  );
}

function Banner({ shell }: { readonly shell: Shell }) {
  const { window, user, forcedMode, now } = shell;
  if (!window) return <UnknownStateBanner />;
  if (!isOpen(window)) return null;
  const forced = user.administrator && forcedMode ? <ForcedBanner mode={forcedMode} /> : null;
  if (forced && isForced(window)) return forced;
  return (
    <>
      {forced}
      <MaintenanceBanner
        mode={window.mode}
        status={window.status}
        audience={user.administrator ? 'administrator' : 'user'}
        startedAt={window.startedAt}
        plannedEnd={window.plannedEnd}
        now={now}
        message={window.message}
      />
    </>
  );
}

function pausedBecause({ writesPaused, window }: Shell): string | null {
  if (!writesPaused) return null;
  return window ? 'Changes are paused during maintenance. You can look around.' : STATE_UNKNOWN;
}

const STATE_UNKNOWN = 'Changes are paused until the platform can tell whether maintenance is going on.';
