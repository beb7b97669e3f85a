import { application } from '#lib/compose.ts';
import type { Window } from '#lib/domain/window.ts';

/** What the gate goes by: with the module off there never is a window; null means the state is unknown. */
export function gateWindow(): Window | null {
  const { config, snapshot } = application();
  return config.modules.maintenance.active ? snapshot.current() : { status: 'INACTIVE', version: 0 };
}
