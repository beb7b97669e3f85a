import { endOf, type Task } from './task.ts';

/** STOPPED tasks stay listed for about an hour. */
const LISTED_AFTER_STOP_MS = 3_600_000;

/** Where each ARN is in the list, and the positions in order of their ARNs. */
type Index = { readonly positions: ReadonlyMap<string, number>; readonly inOrder: readonly number[] };

// Lists are never changed in place, so what was found out about one is true for as long as there is the list.
const INDEXES = new WeakMap<readonly Task[], Index>();
const ORDERED = new WeakMap<readonly Task[], readonly Task[]>();
const NEXT_TURNS = new WeakMap<readonly Task[], number>();

export function taskByArn(tasks: readonly Task[], arn: string): Task | undefined {
  return tasks[indexOf(tasks).positions.get(arn) ?? -1];
}

/** All of them in order of their ARNs. */
export function inOrderOfArn(tasks: readonly Task[]): readonly Task[] {
  const known = ORDERED.get(tasks);
  if (known) return known;
  const ordered = indexOf(tasks).inOrder.flatMap((position) => tasks[position] ?? []);
  ORDERED.set(tasks, ordered);
  return ordered;
}

/** The list with `task` in the place of the one with its ARN. */
export function withTaskReplaced(tasks: readonly Task[], task: Task): readonly Task[] {
  const index = indexOf(tasks);
  const position = index.positions.get(task.arn);
  if (position === undefined) return tasks;
  const changed = tasks.with(position, task);
  INDEXES.set(changed, index);
  return changed;
}

/** The first time at which one of them starts another or is forgotten; Infinity when none ever does. */
export function nextTurn(tasks: readonly Task[]): number {
  const known = NEXT_TURNS.get(tasks);
  if (known !== undefined) return known;
  let next = Number.POSITIVE_INFINITY;
  for (const task of tasks) {
    next = Math.min(next, endOf(task) + (task.startsAtEnd ? 0 : LISTED_AFTER_STOP_MS));
  }
  NEXT_TURNS.set(tasks, next);
  return next;
}

export function isForgotten(task: Task, now: number): boolean {
  return now - endOf(task) > LISTED_AFTER_STOP_MS;
}

function indexOf(tasks: readonly Task[]): Index {
  const known = INDEXES.get(tasks);
  if (known) return known;
  const arns = tasks.map((task) => task.arn);
  const inOrder = [...arns.keys()].sort((a, b) => ((arns[a] ?? '') < (arns[b] ?? '') ? -1 : 1));
  const index = { positions: new Map(arns.map((arn, position) => [arn, position])), inOrder };
  INDEXES.set(tasks, index);
  return index;
}
