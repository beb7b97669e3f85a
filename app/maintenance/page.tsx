import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { OpenWindow } from '#lib/domain/window.ts';
import { isOpen } from '#lib/domain/window.ts';
import { readShell } from '#lib/edge/shell.ts';
import { toldState } from '#lib/edge/told-state.ts';
import { BlankPage } from '#lib/ui/blank-page.tsx';
import { shownState } from '#lib/ui/shown-state.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { platformName } = await readShell();
  return { title: `Maintenance · ${platformName}` };
}

const REFRESH_SECONDS = 20;

/**
 * What a shut gate shows in place of any page; the middleware rewrites to it with 503. While users may look,
 * that is only where an address is not one of the platform's pages.
 */
export default async function MaintenancePage() {
  const { platformName, user, window, now } = await readShell();
  if (user.administrator || (window && !isOpen(window))) redirect('/');
  return (
    <BlankPage
      platformName={platformName}
      sentence={sentence(window)}
      startedAt={window?.startedAt ?? null}
      plannedEnd={window?.plannedEnd ?? null}
      now={now}
      message={window?.message ?? null}
      linkHome={window?.mode !== 'NO-ACCESS'}
      shown={shownState('user', toldState(window))}
      refreshSeconds={REFRESH_SECONDS}
    />
  );
}

function sentence(window: OpenWindow | null): string {
  if (!window) return 'This address cannot be opened at the moment.';
  switch (window.mode) {
    case 'READ-ONLY':
      return 'This address cannot be opened during maintenance.';
    case 'NO-ACCESS':
      return 'We are doing maintenance and will be back soon.';
  }
}
