import { CLIENT_TOKEN_LASTS_MS } from '#lib/ports/task-starter.ts';
import type { MissedRunDeps } from './missed-run-deps.ts';

/** Asked again only while ECS is sure to know the token still, with a wide margin. */
const ASK_AGAIN_FOR_MS = CLIENT_TOKEN_LASTS_MS / 2;

const NOT_KNOWN =
  'AWS has not answered for half an hour, so it is not known whether tasks were started. Look at them in ECS before you run it again.';

/**
 * Asks ECS to run what is due, or what somebody has begun and not finished; the same token each time, so that
 * nothing is started twice. Does nothing while a window is open. What AWS cannot say now is asked at a later tick.
 */
export async function startMissedRun(deps: MissedRunDeps, id: string): Promise<void> {
  const begun = await deps.missedRuns.begin(id);
  if (!begun) return;
  const since = begun.dueAt?.getTime() ?? 0;
  if ((await deps.windows.now()).getTime() - since > ASK_AGAIN_FOR_MS) {
    return deps.missedRuns.finish(id, { kind: 'failed', taskArns: [], why: NOT_KNOWN });
  }
  const { ruleName, bus } = begun;
  await deps.missedRuns.finish(id, await deps.taskStarter.runOnce({ ruleName, bus }, id));
}
