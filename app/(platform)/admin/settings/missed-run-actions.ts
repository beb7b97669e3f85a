'use server';

import type { CommandState } from '#lib/edge/console/command-state.ts';
import {
  commandDismissMissed,
  commandMissedRunPolicy,
  commandRunMissedNow,
} from '#lib/edge/console/missed-run-commands.ts';

export async function runMissedNow(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandRunMissedNow(form);
}

export async function dismissMissed(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandDismissMissed(form);
}

export async function setMissedRunPolicy(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandMissedRunPolicy(form);
}
