import { setTimeout as delay } from 'node:timers/promises';
import { ADMIN, type BenchApplication, MEMBER } from './bench-application.ts';
import { measure, ownTick, START } from './measure.ts';
import { SMALL } from './worlds.ts';

const TIMES = { MAINTENANCE_SETTLE_SECONDS: '0', MAINTENANCE_POLL_SECONDS: '0.1' };
const USERS = 1_000;
const READS_PER_USER = 5;
const ADMINISTRATORS = 20;

/** What pages and GET /api/maintenance read, for everybody; no tick meanwhile. */
export async function measureUserTraffic({ aws, wire }: BenchApplication): Promise<void> {
  await aws.control.reset(SMALL);
  const app = wire(TIMES);
  await app.snapshot.start();
  await app.maintenance.startWindow(ADMIN, START);
  while ((await ownTick(app)).window.status !== 'ACTIVE') await delay(100);
  console.log(`\n${USERS} users and ${ADMINISTRATORS} administrators who poll ${READS_PER_USER} times each:`);
  await measure(aws, 'their reads', async () => {
    for (let read = 0; read < READS_PER_USER; read += 1) {
      const users = Array.from({ length: USERS }, () => {
        app.snapshot.current();
        return app.maintenance.readWindow(MEMBER);
      });
      const consoles = Array.from({ length: ADMINISTRATORS }, () => app.maintenance.readConsole(ADMIN));
      const answers = await Promise.all<{ ok: boolean }>([...users, ...consoles]);
      if (!answers.every(({ ok }) => ok)) throw new Error('A read was refused.');
    }
  });
  await app.maintenance.endWindow(ADMIN);
  await app.snapshot.stop();
}
