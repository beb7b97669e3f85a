import type { Command } from '../commands/command.ts';

/** What administrators can command about planned windows, each by the fields that it posts. */
export type PlanCommands = {
  /** `id`, `version`. */
  readonly startNow: Command;
  /** `id`, `version`. */
  readonly cancel: Command;
  /** `id`, `version`, `startsAt` as ISO 8601. */
  readonly skip: Command;
  /** `id`, `version`, `startsAt` as ISO 8601. */
  readonly restore: Command;
};
