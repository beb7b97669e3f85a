'use client';

import { Button } from '../primitives/button.tsx';
import type { Command } from './command.ts';
import { useCommand } from './use-command.ts';

type LeaveEnabledProps = { readonly command: Command; readonly holdId: string; readonly name: string };

/** For a schedule that somebody enables again and again: a person decides that it stays so. */
export function LeaveEnabled({ command, holdId, name }: LeaveEnabledProps) {
  const { send, pending, problem } = useCommand(command);

  function leave() {
    const form = new FormData();
    form.set('holdId', holdId);
    void send(form);
  }

  return (
    <div className="mt-2">
      <Button variant="secondary" pending={pending} onClick={leave} aria-label={`Leave ${name} enabled`}>
        Leave it enabled
      </Button>
      {problem ? (
        <p role="alert" className="mt-1 text-[13px] text-red-ink">
          {problem.message}
        </p>
      ) : null}
    </div>
  );
}
