import type { BusyTask } from '#lib/domain/drain/busy-task.ts';
import type { Refusal } from '#lib/domain/refusal.ts';

/** What a command tells beyond that it was done: which tasks ECS would not stop, with its words. */
export type CommandNote = {
  readonly asked: number;
  readonly refused: readonly { readonly task: BusyTask; readonly why: string }[];
};

/** What a server action of the console answers. */
export type CommandState =
  | { readonly done: true; readonly note?: CommandNote }
  | { readonly done: false; readonly refusal: Refusal }
  | null;

/** A server action of the console. */
export type Command = (previous: CommandState, form: FormData) => Promise<CommandState>;

/** What administrators can command while a window is open, each by the fields that it posts. */
export type OpenCommands = {
  /** `windowId`. */
  readonly end: Command;
  /** `windowId`, and `byMinutes` (15, 30 or 60) or `until` (ISO 8601). */
  readonly extend: Command;
  /** `windowId`, `message`. */
  readonly changeMessage: Command;
  /** `windowId`, `mode`. */
  readonly changeMode: Command;
  /** `windowId`, `reason`, and a `seen` for the key of each blocker. */
  readonly activateAnyway: Command;
  /** `windowId`, and a `task` for the ARN of each. */
  readonly stopTasks: Command;
  /** `holdId`, `exception`: empty to withdraw it. */
  readonly exceptSchedule: Command;
};
