import type { Texts } from '#lib/texts/translator.ts';

const UNITS = [
  { minutes: 7 * 24 * 60, word: 'fields.weeks' },
  { minutes: 24 * 60, word: 'fields.days' },
  { minutes: 60, word: 'fields.hours' },
] as const;

/** A length as one chooses it: "45 minutes", "2 hours", "1 day"; whole units only, else minutes. */
export function minutesWords(t: Texts<'plans'>, minutes: number): string {
  const unit = UNITS.find((one) => minutes >= one.minutes && minutes % one.minutes === 0);
  return unit ? t(unit.word, { count: minutes / unit.minutes }) : t('fields.minutes', { count: minutes });
}

/** The choices with what was chosen before, which may be none of them. */
export function withOwn(choices: readonly number[], own: number | null | undefined): readonly number[] {
  return own == null || choices.includes(own) ? choices : [...choices, own].sort((a, b) => a - b);
}
