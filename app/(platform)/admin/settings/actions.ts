'use server';

import type { CommandState } from '#lib/edge/console/command-state.ts';
import { commandChangeMessage, commandExtend } from '#lib/edge/console/extend-commands.ts';
import { commandChangeMode, commandEnd, commandStart } from '#lib/edge/console/maintenance-commands.ts';
import {
  commandActivateAnyway,
  commandExceptSchedule,
  commandStopTasks,
} from '#lib/edge/console/override-commands.ts';

export async function startMaintenance(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandStart(form);
}

export async function endMaintenance(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandEnd(form);
}

export async function extendMaintenance(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandExtend(form);
}

export async function changeMessage(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandChangeMessage(form);
}

export async function changeMode(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandChangeMode(form);
}

export async function activateAnyway(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandActivateAnyway(form);
}

export async function stopTasks(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandStopTasks(form);
}

export async function exceptSchedule(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandExceptSchedule(form);
}
