import { setTimeout as delay } from 'node:timers/promises';
import type { WorldDefinition } from '#dev/local-aws/definition.ts';
import { ADMIN, type BenchApplication } from './bench-application.ts';
import { ownTick, START } from './measure.ts';

const POLL_SECONDS = 0.5;
const TIMES = { MAINTENANCE_SETTLE_SECONDS: '0', MAINTENANCE_POLL_SECONDS: String(POLL_SECONDS) };
const RUNS = 7;

/** As the ticker does it: the next tick is due when the last one is over. The last task ends at a random moment. */
export async function measureTimeToActive(
  bench: BenchApplication,
  what: string,
  world: WorldDefinition,
): Promise<void> {
  console.log(`\nFrom the last task's end to ACTIVE, a tick every ${POLL_SECONDS} s, ${what}:`);
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const { intervals, ticks } = await timeToActive(bench, world);
    runs.push(intervals);
    if (run === 0) console.log(`  ${ticks.length} ticks, at work for ${sum(ticks).toFixed(1)} s, and`);
  }
  const [least, middle, most] = [0, Math.floor(RUNS / 2), RUNS - 1].map((at) =>
    runs
      .toSorted((one, other) => one - other)
      .at(at)
      ?.toFixed(1),
  );
  console.log(`  ${least} to ${most} intervals between them, in the middle ${middle} (${RUNS} runs)`);
}

/** The time between ticks, in intervals, and how long each tick worked, in seconds, since the last task's end. */
async function timeToActive({ aws, wire }: BenchApplication, world: WorldDefinition) {
  await aws.control.reset(world);
  const last = await aws.control.addTask({ cluster: 'dataall', family: 'last' });
  const app = wire(TIMES);
  await app.snapshot.start();
  await app.maintenance.startWindow(ADMIN, START);
  await ownTick(app);
  await delay(POLL_SECONDS * 1000);
  let endedAt = Number.POSITIVE_INFINITY;
  const ending = delay(Math.random() * POLL_SECONDS * 1000).then(async () => {
    await aws.control.finishTask(last);
    endedAt = performance.now();
  });
  const ticks: number[] = [];
  for (let status = 'PENDING'; status !== 'ACTIVE'; ) {
    const begunAt = performance.now();
    ({ status } = (await ownTick(app)).window);
    const workedMs = performance.now() - Math.max(begunAt, endedAt);
    if (workedMs > 0) ticks.push(workedMs / 1000);
    if (status !== 'ACTIVE') await delay(POLL_SECONDS * 1000);
  }
  const seconds = (performance.now() - endedAt) / 1000;
  await ending;
  await app.maintenance.endWindow(ADMIN);
  await ownTick(app);
  await app.close();
  return { intervals: (seconds - sum(ticks)) / POLL_SECONDS, ticks };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
