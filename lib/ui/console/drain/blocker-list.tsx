import { type Blocker, blockerKey } from '#lib/domain/drain/blocker.ts';
import type { Command } from '../commands/command.ts';
import { BlockerItem } from './blocker-item.tsx';
import { isGivenUp } from './blocker-words.ts';
import { ExceptSchedule } from './except-schedule.tsx';

type BlockerListProps = {
  readonly title: string;
  /** Amber where nothing but time is lacking. */
  readonly tone: 'red' | 'amber';
  readonly blockers: readonly Blocker[];
  readonly scheduleNames: readonly string[];
  readonly exceptSchedule: Command;
};

/** What stands against quiet, each by name, with the decision where one is needed. */
export function BlockerList(props: BlockerListProps) {
  const { title, tone, blockers, scheduleNames, exceptSchedule } = props;
  return (
    <div className="border-b px-4 py-4 sm:px-6">
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-2 flex flex-col gap-2">
        {blockers.map((blocker) => (
          <BlockerItem key={blockerKey(blocker)} blocker={blocker} scheduleNames={scheduleNames} tone={tone}>
            {blocker.kind === 'schedule-enabled' && blocker.holdId && isGivenUp(blocker) ? (
              <div className="mt-2">
                <ExceptSchedule
                  command={exceptSchedule}
                  holdId={blocker.holdId}
                  name={blocker.schedule.name}
                  exception="left-enabled"
                />
              </div>
            ) : null}
          </BlockerItem>
        ))}
      </ul>
    </div>
  );
}
