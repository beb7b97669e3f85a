import { application } from '#lib/compose.ts';
import type { TickReport } from '#lib/use-cases/reconcile.ts';

/** Runs one tick for the cron caller and answers what it found, as JSON. */
export async function runTick(): Promise<Response> {
  const { log, tick } = application();
  const headers = { 'Cache-Control': 'no-store' };
  try {
    return Response.json(wire(await tick()), { headers });
  } catch (cause) {
    log.error({ err: cause }, 'A tick failed; the next one carries on.');
    const error = 'The tick failed; the next one carries on. The log says why.';
    return Response.json({ outcome: 'failed', error }, { status: 500, headers });
  }
}

function wire(report: TickReport) {
  if (report.outcome === 'module-off') return report;
  const { window, unresolvedHolds, observation } = report;
  return {
    outcome: report.outcome,
    status: window.status,
    mode: window.status === 'INACTIVE' ? null : window.mode,
    busyTasks: observation?.busyTasks ?? [],
    heldSchedules: unresolvedHolds.map(({ ruleName, phase, originalState, tries, lastError }) => ({
      name: ruleName,
      phase,
      originalState,
      tries,
      lastError,
    })),
    failures: observation?.failures ?? [],
  };
}
