import { application } from '#lib/compose.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { type Hold, isToBeEnabled } from '#lib/domain/schedules/schedule.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';

/**
 * What is owed to which schedule, as a file for administrators to keep: with it schedules can be put back by hand
 * should this application or its database be lost during a window. 401, 403 or 404 (module off) for others.
 */
export async function answerHeldSchedules(principal: Principal): Promise<Response> {
  const view = await application().maintenance.readConsole(principal);
  if (!view.ok) return problemResponse(view.refusal);
  const { window, now, holds } = view.value;
  const body = {
    takenAt: now,
    window: isOpen(window) ? { id: window.id, mode: window.mode, startedAt: window.startedAt } : null,
    schedules: holds.map(forTheFile),
  };
  const name = `held-schedules-${now.toISOString().slice(0, 16).replace(':', '')}Z.json`;
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
}

function forTheFile(hold: Hold) {
  const { ruleName, bus, ruleArn, expression, originalState, exception, phase } = hold;
  return { ruleName, bus, ruleArn, expression, originalState, exception, phase, enable: isToBeEnabled(hold) };
}
