import type { Blocker } from '#lib/domain/drain/blocker.ts';
import { useTexts } from '#texts';
import type { Command } from '../commands/command.ts';
import { onlyTimeIsLeft } from '../words/console-status.ts';
import { BlockerList } from './blocker-list.tsx';
import { isGivenUp } from './blocker-words.ts';
import type { OpenView } from './drain-steps.ts';
import { OverriddenList } from './overridden-list.tsx';

type StandingBlockersProps = { readonly view: OpenView; readonly exceptSchedule: Command };

/** What stands against quiet, and what an administrator has overridden of it; nothing where nothing is. */
export function StandingBlockers({ view, exceptSchedule }: StandingBlockersProps) {
  const t = useTexts('console');
  const { window, holds, blockers, waived, now } = view;
  const kind = kindOf(view);
  const scheduleNames = holds.map(({ ruleName }) => ruleName);
  const override = window.status === 'ACTIVE' ? window.override : null;
  const shown = window.status === 'ACTIVE' ? blockers : blockers.filter(needsDecision);
  return (
    <>
      {shown.length > 0 ? (
        <BlockerList
          title={t(`blockers.${kind}`)}
          tone={kind === 'passing' ? 'amber' : 'red'}
          blockers={shown}
          scheduleNames={scheduleNames}
          exceptSchedule={exceptSchedule}
        />
      ) : null}
      {override && waived.length > 0 ? (
        <OverriddenList override={override} waived={waived} scheduleNames={scheduleNames} now={now} />
      ) : null}
    </>
  );
}

/** While PENDING the steps name what is waited for; only what waits for a person stands above them. */
function needsDecision(blocker: Blocker): boolean {
  return blocker.kind === 'schedule-enabled' && isGivenUp(blocker);
}

function kindOf(view: OpenView): 'undecided' | 'disturbing' | 'passing' {
  if (view.window.status === 'PENDING') return 'undecided';
  return onlyTimeIsLeft(view) ? 'passing' : 'disturbing';
}
