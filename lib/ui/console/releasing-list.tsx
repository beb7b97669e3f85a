import { CircleDot, TriangleAlert } from 'lucide-react';
import type { Hold } from '#lib/domain/schedules/schedule.ts';
import { useTexts } from '#texts';

/** Schedules that the last window still owes their state. A new window can start meanwhile and takes them over. */
export function ReleasingList({ holds }: { readonly holds: readonly Hold[] }) {
  const t = useTexts('console');
  if (holds.length === 0) return null;
  return (
    <div className="border-b px-4 py-4 sm:px-6">
      <h3 className="font-semibold">{t('releasing.title')}</h3>
      <ul className="mt-1 divide-y">
        {holds.map((hold) => (
          <li key={hold.id} className="py-2">
            <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-0.5">
              <p className="min-w-0 break-words">{hold.ruleName}</p>
              <ReleaseState hold={hold} />
            </div>
            {hold.lastError ? (
              <p className="mt-0.5 break-words text-[13px] text-red-ink">
                {t('awsSaid', { why: hold.lastError.replace(/\.?$/, '.'), tries: hold.tries })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ReleaseState({ hold: { lastError, phase } }: { readonly hold: Hold }) {
  const t = useTexts('console');
  return lastError !== null ? (
    <p className="flex items-center gap-1.5 text-[13px] text-red-ink">
      <TriangleAlert aria-hidden className="size-4 shrink-0 text-red-mark" />
      {t(phase === 'RESTORED' ? 'releasing.notLookedAt' : 'releasing.notEnabled')}
    </p>
  ) : (
    <p className="flex items-center gap-1.5 text-[13px] text-ink-soft">
      <CircleDot aria-hidden className="size-4 shrink-0 text-amber-mark" />
      {t('releasing.underWay')}
    </p>
  );
}
