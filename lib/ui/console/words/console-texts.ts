import type { Texts } from '#lib/texts/translator.ts';

/** The console's words in the reader's language; what the functions take that put them together. */
export type ConsoleTexts = Texts<'console'>;
