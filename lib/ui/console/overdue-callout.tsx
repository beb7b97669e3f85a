import { isOverdue, overrunOf } from '#lib/domain/window/overrun.ts';
import { useTexts } from '#texts';
import { Callout } from '../primitives/callout.tsx';
import { tellDuration } from './words/tell-duration.ts';

type OverdueCalloutProps = { readonly plannedEnd: Date | null; readonly now: Date };

/**
 * A window that is far past its planned end: the later, the stronger. One that is only a little late is told of in
 * the facts, and nothing here.
 */
export function OverdueCallout({ plannedEnd, now }: OverdueCalloutProps) {
  const t = useTexts('console');
  const overrun = overrunOf(plannedEnd, now);
  if (!plannedEnd || !isOverdue(overrun)) return null;
  const duration = tellDuration(plannedEnd, now);
  const forgotten = overrun === 'forgotten';
  return (
    <div className="border-b px-4 py-4 sm:px-6">
      <Callout
        tone={forgotten ? 'red' : 'amber'}
        title={t(forgotten ? 'overdue.forgotten.title' : 'overdue.veryLate.title', { duration })}
      >
        {t(forgotten ? 'overdue.forgotten.body' : 'overdue.veryLate.body')}
      </Callout>
    </div>
  );
}
