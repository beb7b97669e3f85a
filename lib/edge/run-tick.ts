import { setTimeout as delay } from 'node:timers/promises';
import { after } from 'next/server';
import { application } from '#lib/compose.ts';
import type { TickReport } from '#lib/use-cases/tick/reconcile.ts';

/** EventBridge's API destinations give up after five seconds; callers are promised an answer within three. */
const ANSWER_WITHIN_MS = 2_500;
const HEADERS = { 'Cache-Control': 'no-store' };

/**
 * Runs one tick for the cron caller and answers what it found, as JSON; 202 while it is still at work, which
 * then goes on after the answer.
 */
export async function runTick(): Promise<Response> {
  const answer = tickAndAnswer();
  after(async () => {
    await answer;
    await application().watchTaskRuns();
  });
  const inTime = await Promise.race([answer, delay(ANSWER_WITHIN_MS, null, { ref: false })]);
  return inTime ?? Response.json({ outcome: 'running' }, { status: 202, headers: HEADERS });
}

async function tickAndAnswer(): Promise<Response> {
  const { log, tick } = application();
  try {
    return Response.json(wire(await tick()), { headers: HEADERS });
  } catch (cause) {
    log.error({ err: cause }, 'A tick failed; the next one carries on.');
    const error = 'The tick failed; the next one carries on. The log says why.';
    return Response.json({ outcome: 'failed', error }, { status: 500, headers: HEADERS });
  }
}

function wire(report: TickReport) {
  if (report.outcome === 'module-off') return report;
  const { window, owedHolds, observation } = report;
  return {
    outcome: report.outcome,
    status: window.status,
    mode: window.status === 'INACTIVE' ? null : window.mode,
    busyTasks: observation?.busyTasks ?? [],
    heldSchedules: owedHolds.map(({ ruleName, phase, originalState, tries, lastError }) => ({
      name: ruleName,
      phase,
      originalState,
      tries,
      lastError,
    })),
    failures: observation?.failures ?? [],
  };
}
