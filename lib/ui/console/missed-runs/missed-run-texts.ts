import type { Texts } from '#lib/texts/translator.ts';

export type MissedRunTexts = Texts<'missedRuns'>;
