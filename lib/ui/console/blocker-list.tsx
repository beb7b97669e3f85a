import { CircleAlert } from 'lucide-react';
import type { Blocker } from '#lib/domain/quiet.ts';
import { blockerWords, isGivenUp } from './blocker-words.ts';
import type { Command } from './command.ts';
import { LeaveEnabled } from './leave-enabled.tsx';

type BlockerListProps = {
  readonly title: string;
  readonly blockers: readonly Blocker[];
  readonly scheduleNames: readonly string[];
  readonly leaveEnabled: Command;
};

/** What stands against quiet, each by name, with the decision where one is needed. */
export function BlockerList({ title, blockers, scheduleNames, leaveEnabled }: BlockerListProps) {
  return (
    <div className="border-b px-4 py-4 sm:px-6">
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-2 flex flex-col gap-2">
        {blockers.map((blocker) => {
          const { key, what, why } = blockerWords(blocker, scheduleNames);
          return (
            <li key={key} className="flex gap-2.5">
              <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-red-mark" />
              <div className="min-w-0">
                <p className="break-words font-medium text-red-ink">{what}</p>
                <p className="break-words text-ink-soft">{why}</p>
                {blocker.kind === 'schedule-enabled' && blocker.holdId && isGivenUp(blocker) ? (
                  <LeaveEnabled command={leaveEnabled} holdId={blocker.holdId} name={blocker.schedule.name} />
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
