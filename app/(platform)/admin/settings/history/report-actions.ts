'use server';

import type { CommandState } from '#lib/edge/console/command-state.ts';
import {
  commandShareReport,
  commandWithdrawReport,
  type ShareState,
} from '#lib/edge/console/report-commands.ts';

export async function shareReport(form: FormData): Promise<ShareState> {
  return commandShareReport(form);
}

export async function withdrawReport(_previous: CommandState, form: FormData): Promise<CommandState> {
  return commandWithdrawReport(form);
}
