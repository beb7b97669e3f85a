import { redirect } from 'next/navigation';
import { application } from '#lib/compose.ts';
import { decide } from '#lib/domain/gate/gate.ts';
import { isAdministrator, type User } from '#lib/domain/principal.ts';
import type { Mode, Window } from '#lib/domain/window/window.ts';
import { gateState, windowInForce } from '#lib/edge/gate/gate-state.ts';
import { presentState } from '#lib/edge/present-state.ts';
import { currentPrincipal } from '#lib/edge/session/current-principal.ts';
import type { ToldState } from '#lib/edge/told-state.ts';

/** What every page of the platform needs to know about who looks at it, and when. */
export type Shell = {
  readonly user: User;
  readonly platformName: string;
  readonly maintenanceModule: boolean;
  /** Null while the state cannot be read. */
  readonly window: Window | null;
  /** What open pages are told at this moment: by it a page notices later that it is out of date. */
  readonly told: ToldState;
  /** The mode that this replica's configuration keeps it in, whatever the store says. */
  readonly forcedMode: Mode | null;
  /** When this was read. */
  readonly now: Date;
  /** True when the gate would refuse this user's changes: controls that write are disabled. */
  readonly writesPaused: boolean;
};

/** Reads memory and the session only. Sends people who are not signed in to the sign-in page. */
export async function readShell(): Promise<Shell> {
  const principal = await currentPrincipal();
  if (principal.kind !== 'user') redirect('/signin');
  const { config, env } = application();
  const told = presentState();
  return {
    user: principal,
    platformName: config.platform.name,
    maintenanceModule: config.modules.maintenance.active,
    window: windowInForce(),
    told,
    forcedMode: env.forcedMode,
    now: told.now,
    writesPaused: !isAdministrator(principal) && !decide(gateState(), principal, 'write').allow,
  };
}
