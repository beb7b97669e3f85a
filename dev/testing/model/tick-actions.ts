import fc from 'fast-check';
import { reconcile } from '#lib/use-cases/tick/reconcile.ts';
import { type Action, processOf } from './action.ts';
import { maintenanceDepsOf } from './maintenance-deps-of.ts';

/** A dead process reconciles nothing; whoever calls the cron route reaches another. */
export const ticks: fc.Arbitrary<Action> = fc.nat({ max: 1 }).map(tick);

export function tick(n: number): Action {
  return {
    words: `tick of replica ${n}`,
    possible: () => true,
    async run(world, caller) {
      await reconcile(maintenanceDepsOf(world, caller, processOf(world, n)));
    },
  };
}
