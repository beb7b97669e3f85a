import { CircleAlert } from 'lucide-react';
import type { Blocker } from '#lib/domain/quiet.ts';
import { blockerWords } from './blocker-words.ts';

type BlockerListProps = { readonly blockers: readonly Blocker[]; readonly scheduleNames: readonly string[] };

/** What disturbs the quiet of an ACTIVE window, each by name. */
export function BlockerList({ blockers, scheduleNames }: BlockerListProps) {
  return (
    <div className="border-b px-4 py-4 sm:px-6">
      <h3 className="font-semibold">What disturbs</h3>
      <ul className="mt-2 flex flex-col gap-2">
        {blockers.map((blocker) => {
          const { key, what, why } = blockerWords(blocker, scheduleNames);
          return (
            <li key={key} className="flex gap-2.5">
              <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-red-mark" />
              <div className="min-w-0">
                <p className="break-words font-medium text-red-ink">{what}</p>
                <p className="break-words text-ink-soft">{why}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
