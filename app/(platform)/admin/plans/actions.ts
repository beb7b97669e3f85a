'use server';

import type { CommandState } from '#lib/edge/console/command-state.ts';
import {
  commandCancelPlan,
  commandChangePlan,
  commandPlan,
  commandRestoreOccurrence,
  commandSkipOccurrence,
  commandStartPlanNow,
} from '#lib/edge/console/plan-commands.ts';

export async function planWindow(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandPlan(form);
}

export async function changePlan(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandChangePlan(form);
}

export async function cancelPlan(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandCancelPlan(form);
}

export async function startPlanNow(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandStartPlanNow(form);
}

export async function skipOccurrence(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandSkipOccurrence(form);
}

export async function restoreOccurrence(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandRestoreOccurrence(form);
}
