import type { RefusalCode } from '#lib/domain/refusal.ts';
import { sentenceWords } from './refusal-words.ts';
import type { Texts } from './translator.ts';

/** As what keeps a window from starting begins, before the refusal itself. */
const NOT_STARTED = 'It could not be started. ';

/** What can keep a window whose time has come from starting. */
const KEEPS_FROM_STARTING: readonly RefusalCode[] = [
  'window-already-open',
  'state-changed',
  'writes-in-flight',
  'no-schedules',
  'cluster-unknown',
  'schedule-unknown',
  'aws-credentials-refused',
];

/** Why a planned window did not take place, in the reader's language; what is not known to it stays as it is. */
export function missedWords(t: Texts<'refusals'>, why: string): string {
  if (!why.startsWith(NOT_STARTED)) return sentenceWords(t, 'missed', why) ?? why;
  const refusal = why.slice(NOT_STARTED.length);
  for (const code of KEEPS_FROM_STARTING) {
    const words = sentenceWords(t, code, refusal);
    if (words !== null) return `${t('missed.notStarted')} ${words}`;
  }
  return `${t('missed.notStarted')} ${refusal}`;
}
