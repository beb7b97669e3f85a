'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Mode, OpenWindow } from '#lib/domain/window.ts';
import { Button } from '../primitives/button.tsx';
import { ConfirmDialog } from '../primitives/confirm-dialog.tsx';
import { DropdownMenu, MenuItem } from '../primitives/dropdown-menu.tsx';
import type { Command } from './command.ts';
import { useCommand } from './use-command.ts';

type MoreCommandsProps = { readonly window: OpenWindow; readonly changeMode: Command };

const OTHER: Readonly<Record<Mode, Mode>> = { 'READ-ONLY': 'NO-ACCESS', 'NO-ACCESS': 'READ-ONLY' };

const CONSEQUENCE: Readonly<Record<Mode, string>> = {
  'NO-ACCESS':
    'From now on users see the maintenance page and nothing else. Schedules stay held, and the status stays as it is.',
  'READ-ONLY':
    'From now on users can look around but not change anything. Schedules stay held, and the status stays as it is.',
};

/** What is seldom needed while a window is open, away from the buttons that are. */
export function MoreCommands({ window, changeMode }: MoreCommandsProps) {
  const [asking, setAsking] = useState(false);
  const { send, pending, problem, clear } = useCommand(changeMode);
  const mode = OTHER[window.mode];

  function ask(open: boolean) {
    if (pending) return;
    clear();
    setAsking(open);
  }

  async function confirm() {
    const form = new FormData();
    form.set('mode', mode);
    form.set('windowId', window.id);
    if (!(await send(form))) setAsking(false);
  }

  return (
    <>
      <DropdownMenu
        trigger={
          <Button variant="ghost">
            More
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => ask(true)}>Change to {mode}…</MenuItem>
      </DropdownMenu>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title={`Change to ${mode}?`}
        description={CONSEQUENCE[mode]}
        confirmLabel={`Change to ${mode}`}
        pending={pending}
        error={problem?.message}
        onConfirm={() => void confirm()}
      />
    </>
  );
}
