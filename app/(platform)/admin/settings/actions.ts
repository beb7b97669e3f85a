'use server';

import { type CommandState, commandEnd, commandStart } from '#lib/edge/maintenance-commands.ts';

export async function startMaintenance(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandStart(form);
}

export async function endMaintenance(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandEnd(form);
}
