import { expect } from 'playwright/test';
import type { Stack } from '#dev/stack.ts';
import type { Mode } from './maintenance.ts';
import type { PlatformClient } from './platform-client.ts';

/** Starts maintenance as a pipeline does, by the ancestor's mutation. */
export async function startWindow(administrator: PlatformClient, mode: Mode): Promise<void> {
  await administrator.ask(`mutation { startMaintenanceWindow(mode: "${mode}") }`);
}

export async function endWindow(administrator: PlatformClient): Promise<void> {
  await administrator.ask('mutation { stopMaintenanceWindow }');
}

/** The next tick that has the reconciler to itself: `busy` is what a tick beside another answers. */
export async function wholeTick({ tick }: Stack): Promise<Readonly<Record<string, unknown>>> {
  let body: Readonly<Record<string, unknown>> = {};
  await expect
    .poll(async () => {
      ({ body } = await tick());
      return body.outcome;
    })
    .toBe('done');
  return body;
}
