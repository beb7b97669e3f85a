import type { Side, WatchedCall } from './call-watch.ts';
import type { Stage } from './stage.ts';

export type Link = 'aws' | 'database';

/** Where the process is killed: at the n-th call (from 1) that it makes on this link in this stage. */
export type CrashPoint = {
  readonly stage: Stage;
  readonly link: Link;
  readonly at: number;
  readonly side: Side;
};

/**
 * What a stage calls when nobody is killed, how many calls there had been as each tick was ordered, and how many once the
 * first transaction was committed.
 */
export type Rehearsal = {
  readonly stage: Stage;
  readonly calls: Readonly<Record<Link, readonly WatchedCall[]>>;
  readonly ticks: readonly Readonly<Record<Link, number>>[];
  readonly committed: Readonly<Record<Link, number>> | null;
};

/**
 * Every call of a stage: before it is handled, and after it, before its answer. Left out is only what would show
 * the same once more:
 * - after a statement that has changed nothing that lasts (a query, or anything inside a transaction, which dies
 *   with its connection): the database is as it was before it;
 * - ticks before the one that makes the window ACTIVE: their calls are the same as that one's before it does so,
 *   and what they leave behind is one clean observation less;
 * - what follows the commit by which a plan starts or ends a window: it is the same as after a command.
 */
export function crashPoints({ stage, calls, ticks, committed }: Rehearsal): CrashPoint[] {
  const links: readonly Link[] = ['aws', 'database'];
  const byPlan = stage === 'start-by-plan' || stage === 'end-by-plan';
  return links.flatMap((link) => {
    const [from, to] = byPlan
      ? [committed?.[link] ?? 0, Number.POSITIVE_INFINITY]
      : [ticks[0]?.[link] ?? 0, ticks.at(-1)?.[link] ?? 0];
    return calls[link]
      .filter(({ number }) => number <= from || number > to)
      .flatMap(({ number: at, lasting }): CrashPoint[] => [
        { stage, link, at, side: 'before' },
        ...(link === 'aws' || lasting ? [{ stage, link, at, side: 'after' } as const] : []),
      ]);
  });
}
