import { carryOn, type Watched, type Wish } from './carry-on.ts';
import type { CrashDatabase } from './crash-database.ts';
import type { CrashPoint, Rehearsal } from './crash-point.ts';
import { type CrashWorld, openCrashWorld, until } from './crash-world.ts';
import { falseActive, leftovers } from './invariants.ts';
import { connectThrough, type LinkWatch } from './links.ts';
import type { Stage } from './stage.ts';
import { WorkerDied, type WorkerProcess } from './worker-process.ts';

export type CrashRun = {
  readonly point: CrashPoint;
  /** What the process was doing when it was killed; null when it lived through the stage. */
  readonly killedAt: string | null;
  /** What must never be, and was. */
  readonly problems: readonly string[];
};

/** One stage in which nobody is killed. The database stands at the next stage afterwards. */
export async function rehearse(
  stage: Stage,
  database: CrashDatabase,
  worker: WorkerProcess,
): Promise<Rehearsal & { readonly problems: readonly string[] }> {
  const world = await openCrashWorld(stage, database);
  const problems: string[] = [];
  const look = lookAt(world, problems);
  let committed: Rehearsal['committed'] = null;
  const watched = watchCommits(look);
  const links = await connectThrough(world, worker, (link, call, side) => {
    if (isCommitted(link, call, side)) committed ??= { aws: links.aws.calls.length, database: call.number };
    return watched(link, call, side);
  });
  const ticks: Record<'aws' | 'database', number>[] = [];
  const beforeTick = () => ticks.push({ aws: links.aws.calls.length, database: links.database.calls.length });
  await carryOn({ world, worker, look, beforeTick }, stage);
  // What is called to say goodbye is left out: a process that is killed does not say goodbye.
  const calls = { aws: [...links.aws.calls], database: [...links.database.calls] };
  await worker.order({ what: 'close' });
  await links.stop();
  await world.close();
  return { stage, calls, ticks, committed, problems };
}

/**
 * One window in a world of its own: `victim` carries out one stage until it is killed; `successor`, which knows
 * nothing of it, carries on from what is stored, to the end and into the next window.
 */
export async function runWithCrash(
  point: CrashPoint,
  database: CrashDatabase,
  victim: WorkerProcess,
  successor: WorkerProcess,
): Promise<CrashRun> {
  await database.reset();
  const world = await openCrashWorld(point.stage, database);
  const problems: string[] = [];
  const look = lookAt(world, problems);
  let killedAt: string | null = null;
  try {
    const watched = watchCommits(look);
    const links = await connectThrough(world, victim, async (link, call, side) => {
      if (point.link !== link || point.at !== call.number || point.side !== side) {
        return watched(link, call, side);
      }
      killedAt = `${point.stage}: ${side} ${link} call ${call.number}, ${call.what}`;
      links.cut();
      await victim.kill();
      return 'cut';
    });
    const wish = await untilDeath({ world, worker: victim, look }, point.stage);
    await victim.kill();
    await links.stop();

    await world.untilLeaseIsOver();
    await look();
    const rest = await connectThrough(world, successor, watched);
    const on = { world, worker: successor, look };
    try {
      for (let next = wish; next !== 'nothing'; ) next = await carryOn(on, next);
      problems.push(...(await leftovers(world, point.stage)));
      // Nothing that the crash has left behind stands in the way of the next window.
      await carryOn(on, 'start');
    } finally {
      await successor.order({ what: 'close' });
      await rest.stop();
    }
  } catch (cause) {
    problems.push(`not without a person: ${cause instanceof Error ? cause.message : cause}`);
  } finally {
    await victim.kill();
    await world.close();
  }
  return { point, killedAt, problems: [...new Set(problems)] };
}

/** Carries out one stage, until it is over or the worker is. Answers what is wished for now. */
async function untilDeath(on: Watched, stage: Stage): Promise<Wish> {
  try {
    const wish = await carryOn(on, stage);
    // What is left to call once everything has been brought about, if it is to die of that.
    await until(async () => !on.worker.alive());
    return wish;
  } catch (cause) {
    if (cause instanceof WorkerDied) return stage;
    throw cause;
  }
}

function lookAt(world: CrashWorld, problems: string[]): () => Promise<void> {
  return async () => {
    problems.push(...(await falseActive(world)));
  };
}

/** Holds every commit's answer back until somebody has looked, so that no moment of ACTIVE goes unseen. */
function watchCommits(look: () => Promise<void>): LinkWatch {
  return async (link, call, side) => {
    if (isCommitted(link, call, side)) await look();
    return 'pass';
  };
}

function isCommitted(...[link, { what }, side]: Parameters<LinkWatch>): boolean {
  return link === 'database' && side === 'after' && /^commit\b/i.test(what);
}
