import type { Failure } from '#lib/domain/drain/observation.ts';
import { answerWords } from '#lib/texts/answer-words.ts';
import { useTexts } from '#texts';
import { Callout } from '../../primitives/callout.tsx';
import type { PreflightParts } from './preflight-parts.ts';

/** What stands in the way of a start, or of saying what it would do. */
export function PreflightTroubles({ parts }: { readonly parts: PreflightParts }) {
  const t = useTexts('preflight');
  const refusals = useTexts('refusals');
  const { foundNoSchedule, mistakes, unknown, cannotBeHeld } = parts;
  return (
    <>
      {foundNoSchedule ? (
        <Callout tone="amber" title={t('noScheduleTitle')}>
          {t('noScheduleBody')}
        </Callout>
      ) : null}
      {mistakes.length > 0 ? (
        <Callout tone="red" title={t('refusedTitle')}>
          <Failures failures={mistakes} />
        </Callout>
      ) : null}
      {unknown.length > 0 ? (
        <Callout tone="amber" title={t('unknownTitle')}>
          <Failures failures={unknown} />
          <p className="mt-1">{t('unknownBody')}</p>
        </Callout>
      ) : null}
      {cannotBeHeld.length > 0 ? (
        <Callout tone="amber" title={t('cannotBeHeldTitle')}>
          {cannotBeHeld.map(({ arn, name, untouchable }) => (
            <p key={arn}>
              {name}: {untouchable === null ? null : answerWords(refusals, untouchable)}
            </p>
          ))}
          <p className="mt-1">{t('cannotBeHeldBody')}</p>
        </Callout>
      ) : null}
    </>
  );
}

function Failures({ failures }: { readonly failures: readonly Failure[] }) {
  const refusals = useTexts('refusals');
  return failures.map(({ what, why }) => (
    <p key={what + why}>
      {what}: {answerWords(refusals, why)}
    </p>
  ));
}
