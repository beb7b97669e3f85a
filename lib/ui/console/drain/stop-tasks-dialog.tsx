'use client';

import { useState } from 'react';
import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { Callout } from '../../primitives/callout.tsx';
import { ConfirmDialog } from '../../primitives/confirm-dialog.tsx';
import type { Command, CommandNote } from '../commands/command.ts';
import { useCommand } from '../commands/use-command.ts';
import { Sentences } from '../words/sentences.tsx';
import { stopWords } from './stop-words.ts';
import { TaskList } from './task-list.tsx';

type StopTasksDialogProps = {
  readonly window: OpenWindow;
  /** The tasks that are busy at the moment. */
  readonly tasks: readonly BusyTask[];
  readonly scheduleNames: readonly string[];
  readonly now: Date;
  readonly command: Command;
  readonly onClose: () => void;
};

/** Ends work that is under way, after asking, and says what ECS answered. The list stands still while it is read. */
export function StopTasksDialog(props: StopTasksDialogProps) {
  const { window, scheduleNames, now, command, onClose } = props;
  const { send, pending, problem } = useCommand(command);
  const [tasks] = useState(props.tasks);
  const [note, setNote] = useState<CommandNote | null>(null);
  const t = useTexts('console');
  const count = tasks.length;

  async function confirm() {
    const form = new FormData();
    form.set('windowId', window.id);
    for (const { arn } of tasks) form.append('task', arn);
    const sent = await send(form);
    if (sent.done) setNote(sent.note);
  }

  if (note) return <StopTasksResult note={note} onClose={onClose} />;
  return (
    <ConfirmDialog
      open
      onOpenChange={() => {
        if (!pending) onClose();
      }}
      title={t('stopTasks.title', { count })}
      description={t('stopTasks.description')}
      confirmLabel={t('stopTasks.label', { count })}
      tone="danger"
      pending={pending}
      error={problem?.message}
      onConfirm={() => void confirm()}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls it by its focus. */}
      <div tabIndex={0} className="shrink-0 border-y sm:max-h-72 sm:overflow-y-auto">
        <TaskList tasks={tasks} scheduleNames={scheduleNames} now={now} />
      </div>
      <Sentences>
        {t('stopTasks.signals')}
        {t('stopTasks.held')}
        {t('stopTasks.audit')}
      </Sentences>
    </ConfirmDialog>
  );
}

function StopTasksResult({
  note,
  onClose,
}: Pick<StopTasksDialogProps, 'onClose'> & { readonly note: CommandNote }) {
  const t = useTexts('console');
  const { title, next, refused } = stopWords(t, note);
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={title}
      description={next}
      cancelLabel={t('stopTasks.close')}
    >
      {refused.length > 0 ? (
        <Callout tone="red" title={t('stopTasks.refused', { count: note.refused.length })}>
          {refused.map(({ names, why }) => (
            <p key={why}>
              {names}: {why}
            </p>
          ))}
        </Callout>
      ) : null}
    </ConfirmDialog>
  );
}
