'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTexts } from '#texts';
import type { Command } from '../console/commands/command.ts';
import { OverdueCallout } from './overdue-callout.tsx';
import { OverdueTitle } from './overdue-title.tsx';
import { useOverrun } from './use-overrun.ts';

type OverdueNagProps = {
  readonly windowId: string;
  readonly plannedEnd: Date;
  /** When the page was made. */
  readonly now: Date;
  readonly extend: Command | null;
  readonly end: ReactNode;
};

/**
 * For administrators, half an hour after the planned end of a window that is still open, and from then on. On the
 * console, which says the same beside the buttons, only the title does.
 */
export function OverdueNag(props: OverdueNagProps) {
  const t = useTexts('maintenance');
  const overrun = useOverrun(props.plannedEnd, props.now);
  const onConsole = usePathname() === '/admin/settings';
  if (overrun === 'none' || overrun === 'late') return null;
  return (
    <>
      <OverdueTitle prefix={t('overdue.titlePrefix')} />
      {onConsole ? null : <OverdueCallout {...props} overrun={overrun} />}
    </>
  );
}
