import { setTimeout as delay } from 'node:timers/promises';
import { ADMIN, type BenchApplication, startBenchApplication } from './bench-application.ts';
import { measure, ownTick, START } from './measure.ts';
import { measureTimeToActive } from './time-to-active.ts';
import { measureUserTraffic } from './user-traffic.ts';
import { LARGE, SMALL, STOPPED } from './worlds.ts';

// npm run bench: what one tick costs in AWS calls and time, how long after the last task's end ACTIVE is said,
// and what users cost AWS.

const bench = await startBenchApplication();
try {
  await measureTicks(bench);
  await measureTimeToActive(bench, 'small: 3 rules, 1 task', SMALL);
  await measureTimeToActive(bench, 'large: 300 rules, 10,000 stopped tasks', STOPPED);
  await measureUserTraffic(bench);
} finally {
  await bench.stop();
}

async function measureTicks({ aws, session, wire }: BenchApplication): Promise<void> {
  console.log('\n300 rules, 10,000 tasks (5,000 run, 5,000 have stopped and are still listed):');
  await aws.control.reset(LARGE);
  const app = wire({ MAINTENANCE_SETTLE_SECONDS: '120' });
  await app.snapshot.start();
  const command = async (given: () => Promise<{ ok: boolean }>) => {
    // Somebody else has the lease, so that the tick which the command wakes is none and ours does the work.
    await session.query("update reconciler_lease set holder = 'bench', expires_at = 'infinity'");
    if (!(await given()).ok) throw new Error('The command was refused.');
    await delay(200);
    await session.query("update reconciler_lease set holder = null, expires_at = '-infinity'");
  };
  await measure(aws, 'the start itself, which looks first', () =>
    command(() => app.maintenance.startWindow(ADMIN, START)),
  );
  await measure(aws, 'the tick that holds', () => ownTick(app));
  for (let run = 1; run <= 3; run += 1) {
    await measure(aws, `a tick in which nothing changes (${run})`, () => ownTick(app));
  }
  await command(() => app.maintenance.endWindow(ADMIN));
  await measure(aws, 'the tick that releases', () => ownTick(app));
  await session.query("update schedule_holds set restored_at = restored_at - interval '1 minute'");
  await measure(aws, 'the tick that looks once more', () => ownTick(app));
  await app.snapshot.stop();
}
