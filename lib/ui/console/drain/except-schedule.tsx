'use client';

import type { HoldException } from '#lib/domain/schedules/schedule.ts';
import { useTexts } from '#texts';
import { Button } from '../../primitives/button.tsx';
import type { Command } from '../commands/command.ts';
import { useCommand } from '../commands/use-command.ts';

type ExceptScheduleProps = {
  readonly command: Command;
  readonly holdId: string;
  readonly name: string;
  /** What is decided by it; null takes "stays disabled" back. */
  readonly exception: HoldException | null;
};

/** What a person decides about one held schedule, against what the window would do with it. */
export function ExceptSchedule({ command, holdId, name, exception }: ExceptScheduleProps) {
  const { send, pending, problem } = useCommand(command);
  const t = useTexts('console');
  const label = t(`schedule.except.${exception ?? 'withdrawn'}`);
  const needed = exception === 'left-enabled';

  function decide() {
    const form = new FormData();
    form.set('holdId', holdId);
    form.set('exception', exception ?? '');
    void send(form);
  }

  return (
    <>
      <Button
        variant={needed ? 'secondary' : 'ghost'}
        size={needed ? 'md' : 'sm'}
        className={needed ? '' : QUIET_LOOK}
        pending={pending}
        onClick={decide}
        aria-label={`${label}: ${name}`}
      >
        {label}
      </Button>
      {problem ? (
        <p role="alert" className="mt-1 text-[13px] text-red-ink">
          {problem.message}
        </p>
      ) : null}
    </>
  );
}

/** One a line, so it must not draw the eye from how the line stands. */
const QUIET_LOOK =
  'h-8 px-0 font-normal text-ink-faint underline decoration-line-strong underline-offset-4 not-aria-disabled:hover:bg-transparent not-aria-disabled:hover:decoration-current sm:h-6';
