/** What a colour means. Colour never stands alone: a word and an icon say the same. */
export type Tone = 'neutral' | 'blue' | 'amber' | 'green' | 'red';

/** A soft ground with its readable ink. */
export const TONE_SOFT: Readonly<Record<Tone, string>> = {
  neutral: 'bg-neutral-soft text-neutral-ink',
  blue: 'bg-blue-soft text-blue-ink',
  amber: 'bg-amber-soft text-amber-ink',
  green: 'bg-green-soft text-green-ink',
  red: 'bg-red-soft text-red-ink',
};

/** The line around a soft ground. */
export const TONE_LINE: Readonly<Record<Tone, string>> = {
  neutral: 'border-neutral-line',
  blue: 'border-blue-line',
  amber: 'border-amber-line',
  green: 'border-green-line',
  red: 'border-red-line',
};

/** Icons and small marks. */
export const TONE_MARK: Readonly<Record<Tone, string>> = {
  neutral: 'text-neutral-mark',
  blue: 'text-blue-mark',
  amber: 'text-amber-mark',
  green: 'text-green-mark',
  red: 'text-red-mark',
};
