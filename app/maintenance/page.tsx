import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { OpenWindow } from '#lib/domain/window.ts';
import { isOpen } from '#lib/domain/window.ts';
import { readShell } from '#lib/edge/shell.ts';
import { BlankPage } from '#lib/ui/blank-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const { platformName } = await readShell();
  return { title: `Maintenance · ${platformName}` };
}

const REFRESH_SECONDS = 20;

/** What a shut gate shows in place of any page; the middleware rewrites to it with 503. */
export default async function MaintenancePage() {
  const { platformName, user, window } = await readShell();
  if (user.administrator || (window && !isOpen(window))) redirect('/');
  return (
    <BlankPage
      platformName={platformName}
      sentence={sentence(window)}
      startedAt={window?.startedAt ?? null}
      message={window?.message ?? null}
      refreshSeconds={REFRESH_SECONDS}
    />
  );
}

function sentence(window: OpenWindow | null): string {
  if (!window) return 'Changes are paused for a moment. Nothing was saved.';
  switch (window.mode) {
    case 'READ-ONLY':
      return 'Changes are paused during maintenance. Nothing was saved.';
    case 'NO-ACCESS':
      return 'We are doing maintenance and will be back soon.';
  }
}
