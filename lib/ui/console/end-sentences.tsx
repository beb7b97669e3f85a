import { type Hold, isUnresolved } from '#lib/domain/schedule.ts';
import { stillRestored } from './console-status.ts';
import { Sentences } from './sentences.tsx';
import { tellCount, tellNames } from './tell-count.ts';

/** What the end does to the schedules that the window holds. */
export function EndSentences({ holds }: { readonly holds: readonly Hold[] }) {
  const restored = stillRestored(holds).map(({ ruleName }) => ruleName);
  const left = holds
    .filter((hold) => isUnresolved(hold) && hold.originalState === 'DISABLED')
    .map(({ ruleName }) => ruleName);
  return (
    <Sentences>
      {restored.length > 0 ? (
        <>
          {tellCount(restored.length, 'schedule')} {restored.length === 1 ? 'is' : 'are'} put back to the
          state {restored.length === 1 ? 'it' : 'they'} had:{' '}
          <strong className="font-medium">{tellNames(restored)}</strong>.
        </>
      ) : (
        'No schedule has to be put back.'
      )}
      {left.length > 0 ? (
        <>
          <strong className="font-medium">{tellNames(left)}</strong> {left.length === 1 ? 'was' : 'were'}{' '}
          disabled before and {left.length === 1 ? 'stays' : 'stay'} disabled.
        </>
      ) : null}
    </Sentences>
  );
}
