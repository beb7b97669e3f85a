import { type CrashWorld, WHOLE_AUDIT } from './crash-world.ts';

/** ACTIVE while a schedule is enabled or a task is busy: what must not be at any moment. */
export async function falseActive(world: CrashWorld): Promise<string[]> {
  if ((await world.stored()).status !== 'ACTIVE') return [];
  const found = [...(await world.enabledRules()), ...(await world.busyTasks())];
  return found.map((what) => `ACTIVE in spite of ${what}`);
}

/** What is not as it must be when a window is over: schedules, holds, status, and one audit entry per transition. */
export async function leftovers(world: CrashWorld): Promise<string[]> {
  const { status, unresolved } = await world.stored();
  const audit = await world.audit();
  return [
    ...(await world.changedRules()).map((rule) => `not put back: ${rule}`),
    ...(unresolved > 0 ? [`${unresolved} holds are unresolved`] : []),
    ...(status === 'INACTIVE' ? [] : [`the window is ${status}`]),
    ...(audit.join() === WHOLE_AUDIT.join() ? [] : [`the audit says ${audit.join(', ')}`]),
  ];
}
