import type { ReactNode } from 'react';
import type { User } from '#lib/domain/principal.ts';
import { Flash } from '../flash.tsx';
import { IntentLink } from '../primitives/intent-link.tsx';
import { BottomNav } from './bottom-nav.tsx';
import { Brand } from './brand.tsx';
import { HeaderNav } from './header-nav.tsx';
import { KeepFocus } from './keep-focus.tsx';
import { SessionHeartbeat } from './session-heartbeat.tsx';
import { SkipLink } from './skip-link.tsx';
import { UserMenu } from './user-menu.tsx';

type AppShellProps = {
  readonly platformName: string;
  readonly user: User;
  /** What stands under the header on every page; null for nothing. */
  readonly banner: ReactNode;
  readonly children: ReactNode;
};

/** The frame around every page: who and where you are, and where you can go. */
export function AppShell({ platformName, user, banner, children }: AppShellProps) {
  return (
    <>
      <SkipLink />
      <div className="contents sm:sticky sm:top-0 sm:z-40 sm:block">
        <header className="sticky top-0 z-40 border-b bg-surface sm:static">
          <div className="mx-auto flex h-14 max-w-6xl items-center gap-6 px-4 sm:px-6">
            <IntentLink href="/" className="flex min-w-0 items-center gap-2.5 font-semibold">
              <Brand className="size-6 shrink-0" />
              <span className="truncate">{platformName}</span>
            </IntentLink>
            <HeaderNav administrator={user.administrator} />
            <div className="ml-auto">
              <UserMenu name={user.name} groups={user.groups} />
            </div>
          </div>
        </header>
        {banner}
      </div>
      <KeepFocus
        id="content"
        className="mx-auto max-w-6xl px-4 pt-6 pb-28 outline-none sm:px-6 sm:pt-8 sm:pb-16"
      >
        <Flash />
        {children}
      </KeepFocus>
      <BottomNav administrator={user.administrator} />
      {user.administrator || user.unconfirmed ? (
        <SessionHeartbeat administrator={user.administrator} />
      ) : null}
    </>
  );
}
