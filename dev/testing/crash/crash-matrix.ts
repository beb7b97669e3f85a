import { type CrashDatabase, createCrashDatabase } from './crash-database.ts';
import { type CrashPoint, crashPoints, type Rehearsal } from './crash-point.ts';
import { type CrashRun, rehearse, runWithCrash } from './crash-run.ts';
import { POLL_SECONDS } from './crash-world.ts';
import type { Stage } from './stage.ts';
import { startWorkerPool, type WorkerPool } from './worker-pool.ts';
import type { WorkerProcess } from './worker-process.ts';

/** So many runs at the same time keep two cores busy. */
const LANES = 4;
const VARIABLES = {
  MAINTENANCE_POLL_SECONDS: String(POLL_SECONDS),
  MAINTENANCE_SETTLE_SECONDS: '0',
};

export type CrashMatrix = {
  readonly rehearsals: readonly (Rehearsal & { readonly problems: readonly string[] })[];
  readonly points: readonly CrashPoint[];
  readonly runs: readonly CrashRun[];
};

/** Kills a process at every call that it makes during one maintenance window, one run each. */
export async function runCrashMatrix(): Promise<CrashMatrix> {
  const pool = await startWorkerPool(LANES, VARIABLES);
  const successors = await Promise.all(Array.from({ length: LANES }, () => pool.makeLasting()));
  const databases = stageDatabases();
  try {
    const rehearsals = await rehearseAll(databases, await pool.take());
    const points = rehearsals.flatMap(crashPoints);
    const runs = await runAll(points, databases, pool, successors);
    return { rehearsals, points, runs };
  } finally {
    await Promise.all(successors.map((successor) => successor.kill()));
    await pool.stop();
    await databases.drop();
  }
}

/** Every lane has a database for each stage; all are made from the one that a rehearsal has left there. */
function stageDatabases() {
  const made = new Map<string, Promise<CrashDatabase>>();
  const templates = new Map<Stage, string>();
  return {
    standsAt(stage: Stage, { name }: CrashDatabase) {
      templates.set(stage, name);
    },
    of(lane: string, stage: Stage): Promise<CrashDatabase> {
      const key = `${lane} ${stage}`;
      const database = made.get(key) ?? createCrashDatabase(templates.get(stage));
      made.set(key, database);
      return database;
    },
    async drop() {
      for (const database of await Promise.all(made.values())) await database.drop();
    },
  };
}

type StageDatabases = ReturnType<typeof stageDatabases>;

async function rehearseAll(databases: StageDatabases, worker: WorkerProcess) {
  const rehearseStage = async (stage: Stage, ...next: readonly Stage[]) => {
    const database = await databases.of('rehearsal', stage);
    const rehearsal = await rehearse(stage, database, worker);
    // PostgreSQL makes databases only from one to which nobody is connected.
    await database.leave();
    for (const after of next) databases.standsAt(after, database);
    return rehearsal;
  };
  try {
    return [
      await rehearseStage('start', 'active'),
      await rehearseStage('active', 'end', 'end-by-plan'),
      await rehearseStage('end'),
      await rehearseStage('start-by-plan'),
      await rehearseStage('end-by-plan'),
    ];
  } finally {
    await worker.kill();
  }
}

async function runAll(
  points: readonly CrashPoint[],
  databases: StageDatabases,
  pool: WorkerPool,
  successors: readonly WorkerProcess[],
): Promise<CrashRun[]> {
  const waiting = [...points];
  const runs: CrashRun[] = [];
  const lane = async (successor: WorkerProcess, index: number) => {
    for (let point = waiting.shift(); point; point = waiting.shift()) {
      const database = await databases.of(`lane ${index}`, point.stage);
      runs.push(await runWithCrash(point, database, await pool.take(), successor));
    }
  };
  await Promise.all(successors.map(lane));
  return runs;
}
