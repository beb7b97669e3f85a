import type { Texts } from '#lib/texts/translator.ts';
import { timeParts } from './countdown.ts';

/** A length of time in the two units that matter: "3 h 12 min", "3 h"; seconds only below two minutes. */
export function tellLength(t: Texts<'maintenance'>, ms: number): string {
  const { days, hours, minutes, seconds } = timeParts(ms);
  if (days > 0) return t('length.days', { days, hours });
  if (hours > 0) return t('length.hours', { hours, minutes });
  if (minutes === 0 && seconds > 0) return t('length.seconds', { seconds });
  return seconds > 0 ? t('length.minutesSeconds', { minutes, seconds }) : t('length.minutes', { minutes });
}
