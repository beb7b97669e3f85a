'use client';

import { useState } from 'react';
import type { BusyTask } from '#lib/domain/busy-task.ts';
import type { OpenWindow } from '#lib/domain/window.ts';
import { Callout } from '../primitives/callout.tsx';
import { ConfirmDialog } from '../primitives/confirm-dialog.tsx';
import type { Command, CommandNote } from './command.ts';
import { Sentences } from './sentences.tsx';
import { stopWords } from './stop-words.ts';
import { TaskList } from './task-list.tsx';
import { tellCount } from './tell-count.ts';
import { useCommand } from './use-command.ts';

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
  const label = `Stop ${tellCount(tasks.length, 'task')}`;

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
      title={`${label}?`}
      description="ECS is asked to end what is still running. Work in progress in it is lost."
      confirmLabel={label}
      tone="danger"
      pending={pending}
      error={problem?.message}
      onConfirm={() => void confirm()}
    >
      <div className="shrink-0 border-y sm:max-h-72 sm:overflow-y-auto">
        <TaskList tasks={tasks} scheduleNames={scheduleNames} now={now} />
      </div>
      <Sentences>
        <>
          ECS sends SIGTERM, and SIGKILL when the stop timeout is over (30 seconds unless the task’s
          definition says otherwise).
        </>
        <>The schedules that are held do not start them again during this window.</>
        <>Your name and this list are kept in the audit.</>
      </Sentences>
    </ConfirmDialog>
  );
}

function StopTasksResult({
  note,
  onClose,
}: Pick<StopTasksDialogProps, 'onClose'> & { readonly note: CommandNote }) {
  const { title, next, refused } = stopWords(note);
  return (
    <ConfirmDialog open onOpenChange={onClose} title={title} description={next} cancelLabel="Close">
      {refused.length > 0 ? (
        <Callout tone="red" title={`ECS refused ${tellCount(note.refused.length, 'task')}`}>
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
