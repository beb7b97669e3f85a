'use client';

import { useTexts } from '#texts';
import type { Command } from '../console/commands/command.ts';
import { useCommand } from '../console/commands/use-command.ts';
import { Button } from '../primitives/button.tsx';

type ExtendButtonProps = { readonly extend: Command; readonly windowId: string };

const MINUTES = '30';

/** Moves the planned end half an hour on from now, and says so when it was refused. */
export function ExtendButton({ extend, windowId }: ExtendButtonProps) {
  const t = useTexts('maintenance');
  const { send, pending, problem } = useCommand(extend);

  function move() {
    const form = new FormData();
    form.set('windowId', windowId);
    form.set('byMinutes', MINUTES);
    void send(form);
  }

  return (
    <>
      {problem ? (
        <p role="alert" className="basis-full font-medium">
          {Object.values(problem.fields)[0] ?? problem.message}
        </p>
      ) : null}
      <Button size="sm" pending={pending} onClick={move}>
        {t('overdue.extend')}
      </Button>
    </>
  );
}
