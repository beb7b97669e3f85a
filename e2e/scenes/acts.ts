import { calmConsole } from './calm-console.ts';
import { catalogue } from './catalogue.ts';
import { draining } from './draining.ts';
import { forms } from './forms.ts';
import { missedRuns } from './missed-runs.ts';
import { noAccess } from './no-access.ts';
import { overdue } from './overdue.ts';
import { planForm } from './plan-form.ts';
import { plannedWindows } from './planned-windows.ts';
import { quiet } from './quiet.ts';
import type { Act } from './scene.ts';
import { signedOut } from './signed-out.ts';

/** Everything that people can have before them. A new page belongs here, and a test says so when it does not. */
export const ACTS: readonly Act[] = [
  signedOut,
  catalogue,
  forms,
  calmConsole,
  planForm,
  plannedWindows,
  draining,
  overdue,
  quiet,
  noAccess,
  missedRuns,
];
