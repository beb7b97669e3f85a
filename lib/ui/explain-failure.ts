import { refusalCodeOf } from '#lib/domain/gate/wire-code.ts';
import { refusalWords } from '#lib/texts/refusal-words.ts';
import type { Texts } from '#lib/texts/translator.ts';
import type { MutationFailure } from './mutation-answer.ts';

/** Why a change was not made, and what the person can do. */
export type FailureWords = {
  /** In a few words, after "Nothing was saved:". */
  readonly cause: string | null;
  readonly what: string;
  readonly next: string | null;
  /** Nobody's fault, and it passes. */
  readonly maintenance: boolean;
};

export function explainFailure(
  { code, message, retryAfterSeconds }: MutationFailure,
  t: Texts<'failures'>,
  refusals: Texts<'refusals'>,
): FailureWords {
  const soon = soonWords(retryAfterSeconds, t);
  switch (code) {
    case 'MAINTENANCE_READ_ONLY':
      return {
        cause: t('readOnly.cause'),
        what: t('readOnly.what'),
        next: t('readOnly.next'),
        maintenance: true,
      };
    case 'MAINTENANCE_NO_ACCESS':
      return {
        cause: t('noAccess.cause'),
        what: t('noAccess.what'),
        next: t('noAccess.next', { soon }),
        maintenance: true,
      };
    case 'MAINTENANCE_STATE_UNKNOWN':
      return {
        cause: t('unknown.cause'),
        what: t('unknown.what'),
        next: t('unknown.next', { soon }),
        maintenance: true,
      };
    case 'NOT_SIGNED_IN':
      return {
        cause: t('signedOut.cause'),
        what: t('signedOut.what'),
        next: t('signedOut.next'),
        maintenance: false,
      };
    case 'offline':
      return {
        cause: t('offline.cause'),
        what: t('offline.what'),
        next: t('offline.next'),
        maintenance: false,
      };
    case 'unreadable':
      return { cause: null, what: message ?? t('unreadable'), next: null, maintenance: false };
    default: {
      const what = message ? refusalWords(refusals, { code: refusalCodeOf(code), message }) : t('refused');
      return { cause: null, what, next: null, maintenance: false };
    }
  }
}

function soonWords(retryAfterSeconds: number | null, t: Texts<'failures'>): string {
  if (retryAfterSeconds === null) return t('soon.someMinutes');
  if (retryAfterSeconds <= 90) return t('soon.minute');
  return t('soon.minutes', { minutes: Math.round(retryAfterSeconds / 60) });
}
