import { useTexts } from '#texts';
import { explainFailure } from './explain-failure.ts';
import type { MutationFailure } from './mutation-answer.ts';
import { Callout } from './primitives/callout.tsx';

type WriteFailureProps = {
  readonly failure: MutationFailure;
  /** Whether the person has typed something that is still there. */
  readonly keepsText: boolean;
};

/** What happened to a change that was not made, what became of the text, and when to come back. */
export function WriteFailure({ failure, keepsText }: WriteFailureProps) {
  const t = useTexts('failures');
  const { cause, what, next, maintenance } = explainFailure(failure, t, useTexts('refusals'));
  const nothing = keepsText ? t('notSaved') : t('notChanged');
  const because = keepsText ? 'notSavedBecause' : 'notChangedBecause';
  const title = failure.code === 'offline' ? cause : cause ? t(because, { cause }) : nothing;
  return (
    <Callout tone={maintenance ? 'amber' : 'red'} role="alert" title={title}>
      {[what, keepsText && maintenance ? t('textStays') : null, next]
        .filter((sentence) => sentence !== null)
        .join(' ')}
    </Callout>
  );
}
