import type { CommandNote } from './command.ts';
import { tellCount, tellTally } from './tell-count.ts';

/** What has become of a wish to stop tasks, for people. */
export type StopWords = {
  readonly title: string;
  readonly next: string;
  /** What ECS would not stop, by what it said: 50 tasks are refused with the same words. */
  readonly refused: readonly { readonly names: string; readonly why: string }[];
};

/** Says how many tasks were asked to stop, and which ECS refused, with its words. */
export function stopWords({ asked, refused }: CommandNote): StopWords {
  const families = new Map<string, string[]>();
  for (const { task, why } of refused) families.set(why, [...(families.get(why) ?? []), task.family]);
  return {
    title:
      asked === 0
        ? 'ECS stopped no task'
        : `${tellCount(asked, 'task')} ${asked === 1 ? 'was' : 'were'} asked to stop`,
    next: asked === 0 ? ALL_REFUSED : STILL_COUNTED,
    refused: [...families].map(([why, names]) => ({ names: tellTally(names), why })),
  };
}

const STILL_COUNTED =
  'Each counts as running until ECS says that it has stopped. This page shows it by itself.';
const ALL_REFUSED = 'They go on running. Wait for them, or stop them in the AWS console.';
