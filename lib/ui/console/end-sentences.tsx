import { type Hold, isToBeEnabled, isUnresolved } from '#lib/domain/schedule.ts';
import { Sentences } from './sentences.tsx';
import { tellCount, tellNames } from './tell-count.ts';

/** What the end does to the schedules that the window holds. */
export function EndSentences({ holds }: { readonly holds: readonly Hold[] }) {
  const unresolved = holds.filter(isUnresolved);
  const restored = namesOf(unresolved.filter(isToBeEnabled));
  const disabledBefore = namesOf(unresolved.filter(({ originalState }) => originalState === 'DISABLED'));
  const leftOff = namesOf(
    unresolved.filter((hold) => hold.originalState === 'ENABLED' && !isToBeEnabled(hold)),
  );
  return (
    <Sentences>
      {restored.length > 0 ? (
        <>
          {tellCount(restored.length, 'schedule')} {restored.length === 1 ? 'is' : 'are'} put back to the
          state {restored.length === 1 ? 'it' : 'they'} had: <Names names={restored} />.
        </>
      ) : (
        'No schedule has to be put back.'
      )}
      {disabledBefore.length > 0 ? (
        <>
          <Names names={disabledBefore} /> {disabledBefore.length === 1 ? 'was' : 'were'} disabled before and{' '}
          {disabledBefore.length === 1 ? 'stays' : 'stay'} disabled.
        </>
      ) : null}
      {leftOff.length > 0 ? (
        <>
          <Names names={leftOff} /> {leftOff.length === 1 ? 'is' : 'are'} left off, as decided during this
          window, until somebody enables {leftOff.length === 1 ? 'it' : 'them'}.
        </>
      ) : null}
    </Sentences>
  );
}

function namesOf(holds: readonly Hold[]): string[] {
  return holds.map(({ ruleName }) => ruleName);
}

function Names({ names }: { readonly names: readonly string[] }) {
  return <strong className="font-medium">{tellNames(names)}</strong>;
}
