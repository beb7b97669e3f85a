import type { Command } from '../commands/command.ts';

/** What administrators can decide about missed runs, each by the fields that it posts. */
export type MissedRunCommands = {
  /** `id`. */
  readonly runNow: Command;
  /** An `id` for each. */
  readonly dismiss: Command;
  /** `ruleArn`, `policy`. */
  readonly setPolicy: Command;
};
