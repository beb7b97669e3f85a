import type { ReactNode } from 'react';
import { type Hold, isToBeEnabled, isUnresolved } from '#lib/domain/schedules/schedule.ts';
import { useTexts } from '#texts';
import { nameList } from '../words/name-list.ts';
import { Sentences } from '../words/sentences.tsx';

/** What the end does to the schedules that the window holds. */
export function EndSentences({ holds }: { readonly holds: readonly Hold[] }) {
  const t = useTexts('console');
  const unresolved = holds.filter(isUnresolved);
  const disabledBefore = unresolved.filter(({ originalState }) => originalState === 'DISABLED');
  const leftOff = unresolved.filter((hold) => hold.originalState === 'ENABLED' && !isToBeEnabled(hold));
  const say = (key: 'end.restored' | 'end.disabledBefore' | 'end.leftOff', said: readonly Hold[]) => {
    const names = said.map(({ ruleName }) => ruleName);
    return names.length > 0
      ? t.rich(key, { count: names.length, names: nameList(t, names), b: strong })
      : null;
  };
  return (
    <Sentences>
      {say('end.restored', unresolved.filter(isToBeEnabled)) ?? t('end.none')}
      {say('end.disabledBefore', disabledBefore)}
      {say('end.leftOff', leftOff)}
    </Sentences>
  );
}

function strong(chunks: ReactNode) {
  return <strong className="font-medium">{chunks}</strong>;
}
