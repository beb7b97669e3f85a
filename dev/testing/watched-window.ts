import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { expect } from 'vitest';
import type { Application } from '#lib/compose.ts';
import type { ConsoleView } from '#lib/domain/drain/console-view.ts';
import type { TickReport } from '#lib/use-cases/tick/reconcile.ts';
import { passTime } from './pass-time.ts';
import { ADMIN, type TestApplication } from './test-application.ts';
import { trueDisturbances } from './true-disturbances.ts';

/** As the application is run: a tick every 15 seconds, two minutes to settle. For `testApplication`. */
export const USUAL_TIMES = { MAINTENANCE_POLL_SECONDS: '15', MAINTENANCE_SETTLE_SECONDS: '120' };
const INTERVAL_SECONDS = 15;
/** A released schedule is looked at once more when the lease of 30 seconds is over. */
const VERIFY_SECONDS = 31;
/** Ten minutes: more than any recovery needs; what is not there by then has to be mended by hand. */
const MOST_INTERVALS = 40;
const MOST_BUSY_TICKS = 2_000;

export type DoneTick = Extract<TickReport, { window: unknown }>;

/** A window under watch: whatever it says is held against what AWS really is at that moment. */
export type WatchedWindow = {
  /** One tick. Fails when it says ACTIVE for the first time, or `safeToDeploy`, while something disturbs in truth. */
  tick(): Promise<DoneTick>;
  /** One polling interval passes, then one tick; so `count` times. Answers the last report. */
  intervals(count: number): Promise<DoneTick>;
  /** Intervals until what was asked for is true of a report; ten minutes at most. */
  until(reached: (report: DoneTick) => boolean | Promise<boolean>): Promise<DoneTick>;
  untilActive(): Promise<DoneTick>;
  /** After an end: until every schedule has been put back and looked at once more, without anybody's help. */
  untilReleased(): Promise<void>;
  console(): Promise<ConsoleView>;
};

/** `ignoring` names rules and task families that the platform was told to leave alone. */
export function watchWindow(app: TestApplication, ignoring: readonly string[] = []): WatchedWindow {
  const ignored = new Set(ignoring);
  const promoted = new Set<string>();
  const self: WatchedWindow = {
    async tick() {
      const report = await ownTick(app);
      const { window } = report;
      const { safeToDeploy } = await consoleOf(app);
      const saysActive = window.status === 'ACTIVE' && !promoted.has(window.id) && !window.override;
      if (saysActive) promoted.add(window.id);
      if (saysActive || safeToDeploy) {
        const truth = trueDisturbances(await app.aws.control.state(), ignored);
        expect(truth, safeToDeploy ? 'safeToDeploy' : 'ACTIVE').toEqual([]);
      }
      return report;
    },
    async intervals(count) {
      let report: DoneTick | undefined;
      for (let at = 0; at < count; at += 1) {
        await passTime(app, INTERVAL_SECONDS);
        report = await self.tick();
      }
      return report ?? self.tick();
    },
    async until(reached) {
      let report = await self.tick();
      for (let at = 0; !(await reached(report)); at += 1) {
        if (at === MOST_INTERVALS) throw new Error(`Not there after ten minutes: ${JSON.stringify(report)}`);
        report = await self.intervals(1);
      }
      return report;
    },
    untilActive: () => self.until(({ window }) => window.status === 'ACTIVE'),
    async untilReleased() {
      await self.until(({ owedHolds }) => owedHolds.length === 0);
      await passTime(app, VERIFY_SECONDS);
      await self.until(async () => (await unresolvedHolds(app.databaseUrl)) === 0);
    },
    console: () => consoleOf(app),
  };
  return self;
}

/** A tick of our own, past those that commands have woken. */
export async function ownTick(app: Pick<Application, 'tick'>): Promise<DoneTick> {
  for (let tries = 0; tries < MOST_BUSY_TICKS; tries += 1) {
    const report = await app.tick();
    if (report.outcome === 'done') return report;
    await delay(50);
  }
  throw new Error('Another tick does not come to its end.');
}

export async function consoleOf(app: Pick<Application, 'maintenance'>): Promise<ConsoleView> {
  const view = await app.maintenance.readConsole(ADMIN);
  if (!view.ok) throw new Error(view.refusal.message);
  return view.value;
}

async function unresolvedHolds(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select count(*)::int as count from schedule_holds where phase not in ('RELEASED', 'GONE')",
    );
    return rows[0].count;
  } finally {
    await client.end();
  }
}
