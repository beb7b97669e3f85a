import type { Principal } from '#lib/domain/principal.ts';
import { dismissMissed } from './dismiss-missed.ts';
import { listMissedRuns } from './list-missed-runs.ts';
import type { MissedRunDeps } from './missed-run-deps.ts';
import { runMissedNow } from './run-missed-now.ts';
import { type MissedRunPolicyInput, setMissedRunPolicy } from './set-missed-run-policy.ts';
import { tendMissedRuns } from './tend-missed-runs.ts';

export type MissedRunServices = ReturnType<typeof bindMissedRuns>;

/** The use cases of missed runs as surfaces, and the tick, call them. */
export function bindMissedRuns(deps: MissedRunDeps) {
  return {
    list: (principal: Principal) => listMissedRuns(deps, principal),
    runNow: (principal: Principal, id: string) => runMissedNow(deps, principal, id),
    dismiss: (principal: Principal, ids: readonly string[]) => dismissMissed(deps, principal, ids),
    setPolicy: (principal: Principal, input: MissedRunPolicyInput) =>
      setMissedRunPolicy(deps, principal, input),
    tend: () => tendMissedRuns(deps),
  };
}
