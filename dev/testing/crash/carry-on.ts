import { type CrashWorld, until } from './crash-world.ts';
import type { Stage } from './stage.ts';
import { WorkerDied, type WorkerProcess } from './worker-process.ts';

/** What the administrator wants next. Survives every crash: it is in a person's head. */
export type Wish = Stage | 'nothing';

export type Watched = {
  readonly world: CrashWorld;
  readonly worker: WorkerProcess;
  /** Looks at the world after every order. */
  readonly look: () => Promise<void>;
  /** Told before every tick that is ordered. */
  readonly beforeTick?: () => void;
};

/** More ticks than any recovery needs; what is not where it should be by then has to be mended by hand. */
const MOST_TICKS = 12;

/**
 * Goes on from wherever things are until `wish` has come true, as people and cron would: a start or an end that
 * was not committed is given again, everything else is left to ticks, also what happens by plan. Answers what is wished for next.
 */
export async function carryOn(on: Watched, wish: Stage): Promise<Wish> {
  const { world } = on;
  switch (wish) {
    case 'start':
      await command(on, 'start');
      await tickUntil(on, () => isHeld(world));
      return 'active';
    case 'start-by-plan':
      await tickUntil(on, () => isHeld(world));
      return 'active';
    case 'active':
      // A tick that finds a busy task must leave the window PENDING; only then does the task end.
      if ((await world.busyTasks()).length > 0) await tickOnce(on);
      await world.finishTasks();
      await tickUntil(on, async () => (await world.stored()).status === 'ACTIVE');
      return 'end';
    case 'end':
      await command(on, 'end');
      await tickUntilReleased(on);
      return 'nothing';
    case 'end-by-plan':
      await tickUntilReleased(on);
      return 'nothing';
  }
}

async function isHeld(world: CrashWorld): Promise<boolean> {
  const { status, intended, reconciling } = await world.stored();
  if (status === 'INACTIVE' || reconciling) return false;
  return intended === 0 && (await world.enabledRules()).length === 0;
}

/** Until everything is put back, and was looked at once more. */
async function tickUntilReleased(on: Watched): Promise<void> {
  const { world } = on;
  await tickUntil(on, async () => {
    const { status, owed, reconciling } = await world.stored();
    return status === 'INACTIVE' && !reconciling && owed === 0;
  });
  await world.passVerifyTime();
  await tickUntil(on, async () => {
    const { unresolved, reconciling } = await world.stored();
    return !reconciling && unresolved === 0;
  });
}

/** Gives the command unless it was carried out before the crash; then waits for the tick that it wakes. */
async function command({ world, worker }: Watched, what: 'start' | 'end'): Promise<void> {
  const open = (await world.stored()).status !== 'INACTIVE';
  if (open === (what === 'start')) return;
  const outcome = await worker.order({ what });
  if (outcome !== 'done') throw new Error(`The ${what} was refused: ${outcome}.`);
  await until(async () => {
    if (!worker.alive()) throw new WorkerDied();
    const { intended, owed, reconciling } = await world.stored();
    if (reconciling) return false;
    return what === 'start' ? owed > 0 && intended === 0 : owed === 0;
  });
}

async function tickUntil(on: Watched, reached: () => Promise<boolean>): Promise<void> {
  await on.look();
  for (let ticks = 0; !(await reached()); ticks += 1) {
    if (ticks === MOST_TICKS) {
      throw new Error(`Not there after ${ticks} ticks: ${JSON.stringify(await on.world.stored())}`);
    }
    await tickOnce(on);
  }
}

async function tickOnce({ world, worker, look, beforeTick }: Watched): Promise<void> {
  await world.untilNextTick();
  beforeTick?.();
  await worker.order({ what: 'tick' });
  await look();
}
