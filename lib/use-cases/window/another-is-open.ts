import { type Outcome, refuse } from '#lib/domain/refusal.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';

/** A command was meant for a window that is over, and another is open: that one is left alone. */
export function anotherIsOpen({ startedBy, mode }: OpenWindow): Outcome<never> {
  return refuse(
    'state-changed',
    `The window you were looking at has ended; another (${mode}) was started by ${startedBy}. Look again before you command that one.`,
  );
}
