'use server';

import {
  type CommandState,
  commandChangeMode,
  commandEnd,
  commandLeaveEnabled,
  commandStart,
} from '#lib/edge/maintenance-commands.ts';

export async function startMaintenance(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandStart(form);
}

export async function endMaintenance(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandEnd(form);
}

export async function leaveEnabled(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandLeaveEnabled(form);
}

export async function changeMode(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandChangeMode(form);
}
