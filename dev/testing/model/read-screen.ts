import { readConsole } from '#lib/use-cases/console/read-console.ts';
import { ADMIN } from './administrator.ts';
import { createCaller } from './caller.ts';
import { NOTHING } from './fate.ts';
import { openReplicas } from './look.ts';
import { maintenanceDepsOf } from './maintenance-deps-of.ts';
import type { ModelWorld } from './model-world.ts';
import { waivedBy } from './overridden.ts';
import { wrongWithQuiet } from './quiet-in-truth.ts';

/** Puts the console on the administrators' screens. Throws when it says that it is safe and it is not. */
export async function readScreen(world: ModelWorld): Promise<void> {
  const caller = createCaller({
    name: 'console',
    fate: NOTHING,
    nowMs: () => 0,
    witness: () => {},
    order: null,
  });
  const [process] = world.processes;
  if (!process) return;
  const outcome = await readConsole(maintenanceDepsOf(world, caller, process), ADMIN);
  if (!outcome.ok) throw new Error(`The console was refused: ${outcome.refusal.code}`);
  world.view = outcome.value;
  if (!outcome.value.safeToDeploy) return;

  const { window } = world.database;
  if (window.status !== 'ACTIVE') throw new Error('safe to deploy although the window is not ACTIVE');
  const waived = new Set(waivedBy(window));
  const open = openReplicas(world.truth, window.gateVersion).filter((key) => !waived.has(key));
  const wrong = [...wrongWithQuiet(world.truth, window, world.truth.looks, waived), ...open];
  if (wrong.length > 0) throw new Error(`safe to deploy although ${wrong.join(', ')}`);
}
