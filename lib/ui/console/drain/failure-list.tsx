import type { Failure } from '#lib/domain/drain/observation.ts';
import { answerWords } from '#lib/texts/answer-words.ts';
import { useTexts } from '#texts';
import { Callout } from '../../primitives/callout.tsx';

/** What AWS could not tell, at the step that it holds up. */
export function FailureList({ failures }: { readonly failures: readonly Failure[] }) {
  const t = useTexts('console');
  const refusals = useTexts('refusals');
  if (failures.length === 0) return null;
  return (
    <Callout tone="red" className="mb-3" title={t('failures.title')}>
      <ul className="flex flex-col gap-1">
        {failures.map(({ what, why }) => (
          <li key={`${what}: ${why}`}>
            {what}: {answerWords(refusals, why)}
          </li>
        ))}
      </ul>
      <p className="mt-1">{t('failures.next')}</p>
    </Callout>
  );
}
