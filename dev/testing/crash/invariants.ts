import { WHOLE_FATE } from './by-plan.ts';
import { type CrashWorld, WHOLE_AUDIT } from './crash-world.ts';
import type { Stage } from './stage.ts';

/** ACTIVE while a schedule is enabled or a task is busy: what must not be at any moment. */
export async function falseActive(world: CrashWorld): Promise<string[]> {
  if ((await world.stored()).status !== 'ACTIVE') return [];
  const found = [...(await world.enabledRules()), ...(await world.busyTasks())];
  return found.map((what) => `ACTIVE in spite of ${what}`);
}

/**
 * What is not as it must be when a window is over, entered at this stage: schedules, holds, status, one audit entry per
 * transition, and what became of its plan.
 */
export async function leftovers(world: CrashWorld, stage: Stage): Promise<string[]> {
  const { status, unresolved } = await world.stored();
  const [audit, fate] = [await world.audit(), await world.fate()];
  return [
    ...(await world.changedRules()).map((rule) => `not put back: ${rule}`),
    ...(unresolved > 0 ? [`${unresolved} holds are unresolved`] : []),
    ...(status === 'INACTIVE' ? [] : [`the window is ${status}`]),
    ...(audit.join() === WHOLE_AUDIT.join() ? [] : [`the audit says ${audit.join(', ')}`]),
    ...(fate === WHOLE_FATE[stage] ? [] : [`its fate was ${fate}, not ${WHOLE_FATE[stage]}`]),
  ];
}
