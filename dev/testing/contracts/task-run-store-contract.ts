import { expect, test } from 'vitest';
import { KEPT_DAYS, KEPT_RUNS_PER_FAMILY, type TaskRun } from '#lib/domain/drain/task-run.ts';
import { RUNS_LOOKED_AT } from '#lib/domain/drain/usual-duration.ts';
import type { TaskRunStore } from '#lib/ports/task-run-store.ts';

export type TaskRunStoreMade = {
  readonly store: TaskRunStore;
  /** The store's time. */
  now(): Promise<Date>;
  /** So much time passes for the turns taken. */
  pass(milliseconds: number): Promise<void>;
};

const A_MINUTE = 60_000;

/** What `TaskRunStore` promises, whoever keeps it. */
export function taskRunStoreContract(make: () => Promise<TaskRunStoreMade>): void {
  const made = async () => {
    const { store, now, pass } = await make();
    const at = await now();
    /** One run that ended so long ago. */
    const run = (family: string, name: string, seconds: number, agoMs = 0): TaskRun => {
      const endedAt = new Date(at.getTime() - agoMs);
      return {
        arn: `arn:task/${name}`,
        clusterArn: 'arn:cluster',
        family,
        startedBy: null,
        startedAt: new Date(endedAt.getTime() - seconds * 1000),
        endedAt,
      };
    };
    const runs = (family: string, lasting: readonly number[]) =>
      lasting.map((seconds, index) => run(family, `${family}-${index}`, seconds, index * A_MINUTE));
    return { store, pass, run, runs };
  };

  test('of all who ask at once one has the turn, and nobody again until its time has passed', async () => {
    const { store, pass } = await made();
    const turns = await Promise.all([1, 2, 3, 4].map(() => store.takeTurn(A_MINUTE)));
    expect(turns.filter(Boolean)).toHaveLength(1);
    expect(await store.takeTurn(A_MINUTE)).toBe(false);
    await pass(A_MINUTE);
    expect(await store.takeTurn(A_MINUTE)).toBe(true);
    expect(await store.takeTurn(A_MINUTE)).toBe(false);
  });

  test('a turn that was taken in the future counts for nothing', async () => {
    const { store, pass } = await made();
    await store.takeTurn(A_MINUTE);
    await pass(-10 * A_MINUTE);
    expect(await store.takeTurn(A_MINUTE)).toBe(true);
  });

  test('a turn that was taken a moment later than this one was asked for holds all the same', async () => {
    const { store, pass } = await made();
    await store.takeTurn(A_MINUTE);
    await pass(-A_MINUTE / 2);
    expect(await store.takeTurn(A_MINUTE)).toBe(false);
  });

  test('the median and the p95 lie in a straight line between two runs', async () => {
    const { store, runs } = await made();
    await store.keep(runs('indexer', [40, 10, 20, 30]));
    await store.keep(runs('verifier', [7]));
    expect(await store.usual(['verifier', 'indexer', 'nobody', 'indexer'])).toEqual([
      { family: 'indexer', runs: 4, medianMs: 25_000, p95Ms: expect.closeTo(38_500, 3) },
      { family: 'verifier', runs: 1, medianMs: 7_000, p95Ms: 7_000 },
    ]);
    expect(await store.usual([])).toEqual([]);
  });

  test('a run that is known already stays as it is', async () => {
    const { store, run } = await made();
    await store.keep([run('indexer', 'a', 10)]);
    await store.keep([run('indexer', 'a', 99), run('indexer', 'b', 20)]);
    await store.keep([]);
    expect(await store.usual(['indexer'])).toMatchObject([{ runs: 2, medianMs: 15_000 }]);
  });

  test('only the latest runs say what is usual', async () => {
    const { store, runs } = await made();
    const lasting = Array.from({ length: RUNS_LOOKED_AT + 30 }, (_, nth) =>
      nth < RUNS_LOOKED_AT ? 10 : 900,
    );
    await store.keep(runs('indexer', lasting));
    expect(await store.usual(['indexer'])).toEqual([
      { family: 'indexer', runs: RUNS_LOOKED_AT, medianMs: 10_000, p95Ms: 10_000 },
    ]);
  });

  test('what is too old, or one of too many of its family, is forgotten', async () => {
    const { store, run, runs } = await made();
    const aDay = 24 * 60 * A_MINUTE;
    await store.keep([run('old', 'old', 10, (KEPT_DAYS + 1) * aDay), run('old', 'older', 30, 80 * aDay)]);
    await store.keep(runs('busy', [...Array(KEPT_RUNS_PER_FAMILY).fill(10), 900, 900]));
    await store.prune();
    expect(await store.usual(['old'])).toMatchObject([{ runs: 1, medianMs: 30_000 }]);
    // What was forgotten is not known any more, so it can be kept anew; the others cannot.
    await store.keep(runs('busy', Array(KEPT_RUNS_PER_FAMILY + 2).fill(50)));
    await store.prune();
    expect(await store.usual(['busy'])).toMatchObject([{ medianMs: 10_000, p95Ms: 10_000 }]);
  });
}
