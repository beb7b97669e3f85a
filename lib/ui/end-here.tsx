'use client';

import { usePathname } from 'next/navigation';
import type { Mode } from '#lib/domain/window/window.ts';
import type { Command } from './console/commands/command.ts';
import { EndMaintenance } from './console/commands/end-maintenance.tsx';

type EndHereProps = {
  readonly command: Command;
  /** The window that is shown, so that no other is ended by it. */
  readonly windowId: string;
  readonly forcedMode: Mode | null;
};

/** The way back on every page but the console, where it stands already. */
export function EndHere({ command, windowId, forcedMode }: EndHereProps) {
  if (usePathname() === '/admin/settings') return null;
  return (
    <EndMaintenance command={command} windowId={windowId} holds={null} forcedMode={forcedMode} look="small" />
  );
}
