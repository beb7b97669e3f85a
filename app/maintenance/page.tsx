import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { isOpen } from '#lib/domain/window/window.ts';
import { readShell } from '#lib/edge/shell.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { heardOf } from '#lib/ui/announce/heard-of.ts';
import { BlankPage } from '#lib/ui/blank-page.tsx';
import { shownState } from '#lib/ui/shown-state.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { platformName } = await readShell();
  const t = await getTexts('maintenance');
  return { title: t('blank.title', { platform: platformName }) };
}

const REFRESH_SECONDS = 20;

/**
 * What a shut gate shows in place of any page; the middleware rewrites to it with 503. While users may look,
 * that is only where an address is not one of the platform's pages. It is made of what is in memory.
 */
export default async function MaintenancePage() {
  const { platformName, user, window, told, now } = await readShell();
  if (user.administrator || (window && !isOpen(window))) redirect('/');
  const t = await getTexts('maintenance');
  return (
    <BlankPage
      platformName={platformName}
      sentence={t(`blank.sentence.${window?.mode ?? 'unknown'}`)}
      startedAt={window?.startedAt ?? null}
      plannedEnd={window?.plannedEnd ?? null}
      now={now}
      message={window?.message ?? null}
      linkHome={window?.mode !== 'NO-ACCESS'}
      shown={shownState('user', told)}
      heard={heardOf(told)}
      refreshSeconds={REFRESH_SECONDS}
    />
  );
}
