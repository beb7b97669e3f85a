import type { Refusal } from '#lib/domain/refusal.ts';

/** What a server action of the console answers. */
export type CommandState =
  | { readonly done: true }
  | { readonly done: false; readonly refusal: Refusal }
  | null;

/** A server action that starts or ends a window. */
export type Command = (previous: CommandState, form: FormData) => Promise<CommandState>;

/** What administrators can command while a window is open. */
export type OpenCommands = {
  readonly end: Command;
  readonly changeMode: Command;
  readonly leaveEnabled: Command;
};
