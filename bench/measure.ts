import { setTimeout as delay } from 'node:timers/promises';
import type { Application } from '#lib/compose.ts';
import type { LocalAwsProcess } from './local-aws-process.ts';

export const START = { mode: 'READ-ONLY', reason: null, message: null, withoutSchedules: false };

/** One line: AWS calls by operation, wall time, and what of it this process itself was at work. */
export async function measure(
  { control }: LocalAwsProcess,
  what: string,
  work: () => Promise<unknown>,
): Promise<void> {
  await control.clearCalls();
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
  await work();
  const wall = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const calls = await control.calls();
  const counts = [...Map.groupBy(calls, ({ operation }) => operation)].map(
    ([operation, made]) => `${made.length} ${operation}`,
  );
  const time = `${wall.toFixed(1).padStart(5)} s wall, ${((user + system) / 1e6).toFixed(1)} s own CPU`;
  console.log(
    `  ${what.padEnd(36)} ${String(calls.length).padStart(4)} calls ${time}   ${counts.join(', ')}`,
  );
}

/** A tick of our own, past those that commands have woken. */
export async function ownTick(app: Application) {
  for (;;) {
    const report = await app.tick();
    if (report.outcome === 'done') return report;
    if (report.outcome === 'module-off') throw new Error('The module is off.');
    await delay(10);
  }
}
