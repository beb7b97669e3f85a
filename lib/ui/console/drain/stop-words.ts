import type { CommandNote } from '../commands/command.ts';
import type { ConsoleTexts } from '../words/console-texts.ts';
import { nameTally } from '../words/name-list.ts';

/** What has become of a wish to stop tasks, for people. */
export type StopWords = {
  readonly title: string;
  readonly next: string;
  /** What ECS would not stop, by what it said: 50 tasks are refused with the same words. */
  readonly refused: readonly { readonly names: string; readonly why: string }[];
};

/** Says how many tasks were asked to stop, and which ECS refused, with its words. */
export function stopWords(t: ConsoleTexts, { asked, refused }: CommandNote): StopWords {
  const families = new Map<string, string[]>();
  for (const { task, why } of refused) families.set(why, [...(families.get(why) ?? []), task.family]);
  return {
    title: t('stopTasks.asked', { count: asked }),
    next: t(asked === 0 ? 'stopTasks.allRefused' : 'stopTasks.stillCounted'),
    refused: [...families].map(([why, names]) => ({ names: nameTally(t, names), why })),
  };
}
