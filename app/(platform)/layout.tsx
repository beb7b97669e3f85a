import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { readShell, type Shell } from '#lib/edge/shell.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { heardOf } from '#lib/ui/announce/heard-of.ts';
import { MaintenanceAnnouncer } from '#lib/ui/announce/maintenance-announcer.tsx';
import { ClosedMeanwhile } from '#lib/ui/closed-meanwhile.tsx';
import { FollowWindow } from '#lib/ui/follow-window.tsx';
import { DraftOwnerProvider } from '#lib/ui/form/draft-owner.tsx';
import { DISMISSED_NOTICES_COOKIE, dismissedNotices } from '#lib/ui/notice/dismissed-notices.ts';
import { AppShell } from '#lib/ui/shell/app-shell.tsx';
import { shownState } from '#lib/ui/shown-state.ts';
import { WritesPausedProvider } from '#lib/ui/write-control/writes-paused.tsx';
import { ShellBanner } from './shell-banner.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const { platformName } = await readShell();
  return { title: { template: `%s · ${platformName}`, default: platformName } };
}

export default async function PlatformLayout({ children }: { readonly children: ReactNode }) {
  const shell = await readShell();
  const { user, told } = shell;
  const t = await getTexts('maintenance');
  const audience = user.administrator ? 'administrator' : 'user';
  const follows = shell.maintenanceModule || shell.forcedMode !== null;
  /** Whether maintenance restricts who reads the page. */
  const restricted = follows && !user.administrator;
  const dismissed = dismissedNotices((await cookies()).get(DISMISSED_NOTICES_COOKIE)?.value);
  return (
    <WritesPausedProvider
      reason={pausedBecause(shell)}
      whileUnknown={restricted ? t('paused.unknown') : null}
      whileClosed={restricted ? t('paused.closed') : null}
    >
      <DraftOwnerProvider userId={user.id} keeps={restricted}>
        <AppShell
          platformName={shell.platformName}
          user={user}
          banner={
            <ClosedMeanwhile follows={restricted}>
              <ShellBanner shell={shell} dismissed={dismissed} />
            </ClosedMeanwhile>
          }
        >
          {children}
        </AppShell>
      </DraftOwnerProvider>
      <MaintenanceAnnouncer audience={audience} shown={heardOf(told)} follows={follows} />
      {follows ? <FollowWindow shown={shownState(audience, told)} /> : null}
    </WritesPausedProvider>
  );

  function pausedBecause({ writesPaused, window }: Shell): string | null {
    if (!writesPaused) return null;
    return t(window ? 'paused.maintenance' : 'paused.unknown');
  }
}
