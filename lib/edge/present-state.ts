import { application } from '#lib/compose.ts';
import { windowInForce } from '#lib/edge/gate/gate-state.ts';
import { type ToldState, toldState } from './told-state.ts';

const NOTHING_PLANNED = { notices: [], missed: [] };

/** What everybody is told at this moment, from memory; with the module off nothing is planned. */
export function presentState(): ToldState {
  const { config, planNotices, snapshot } = application();
  const plans = config.modules.maintenance.active ? planNotices.current() : NOTHING_PLANNED;
  return toldState(windowInForce(), plans, snapshot.now());
}
