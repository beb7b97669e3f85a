'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { Blocker } from '#lib/domain/drain/blocker.ts';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { Button } from '../primitives/button.tsx';
import { DropdownMenu, MenuItem, MenuSeparator } from '../primitives/dropdown-menu.tsx';
import { ChangeMessageDialog } from './commands/change-message-dialog.tsx';
import { ChangeModeDialog, OTHER_MODE } from './commands/change-mode-dialog.tsx';
import type { OpenCommands } from './commands/command.ts';
import { ActivateAnywayDialog } from './drain/activate-anyway-dialog.tsx';
import { StopTasksDialog } from './drain/stop-tasks-dialog.tsx';

type MoreCommandsProps = {
  readonly window: OpenWindow;
  /** What an administrator could vouch for. */
  readonly waivable: readonly Blocker[];
  readonly tasks: readonly BusyTask[];
  readonly scheduleNames: readonly string[];
  readonly now: Date;
  readonly commands: OpenCommands;
};

type Asked = 'change-message' | 'change-mode' | 'activate-anyway' | 'stop-tasks';

/** What is seldom needed while a window is open, away from the buttons that are. */
export function MoreCommands({ commands, waivable, tasks, ...shown }: MoreCommandsProps) {
  const t = useTexts('console');
  const [asked, setAsked] = useState<Asked | null>(null);
  const dialog = { ...shown, onClose: () => setAsked(null) };
  return (
    <>
      <DropdownMenu
        trigger={
          <Button variant="ghost">
            {t('more.trigger')}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        <MenuItem onSelect={() => setAsked('change-message')}>{t('message.item')}</MenuItem>
        <MenuItem onSelect={() => setAsked('change-mode')}>
          {t('more.changeMode', { mode: OTHER_MODE[shown.window.mode] })}
        </MenuItem>
        {waivable.length + tasks.length > 0 ? <MenuSeparator /> : null}
        {waivable.length > 0 ? (
          <MenuItem tone="danger" onSelect={() => setAsked('activate-anyway')}>
            {t('more.activateAnyway')}
          </MenuItem>
        ) : null}
        {tasks.length > 0 ? (
          <MenuItem tone="danger" onSelect={() => setAsked('stop-tasks')}>
            {t('more.stopTasks')}
          </MenuItem>
        ) : null}
      </DropdownMenu>
      {asked === 'change-message' ? (
        <ChangeMessageDialog {...dialog} command={commands.changeMessage} />
      ) : null}
      {asked === 'change-mode' ? <ChangeModeDialog {...dialog} command={commands.changeMode} /> : null}
      {asked === 'activate-anyway' ? (
        <ActivateAnywayDialog {...dialog} waivable={waivable} command={commands.activateAnyway} />
      ) : null}
      {asked === 'stop-tasks' ? (
        <StopTasksDialog {...dialog} tasks={tasks} command={commands.stopTasks} />
      ) : null}
    </>
  );
}
