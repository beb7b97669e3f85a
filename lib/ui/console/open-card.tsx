import { isWaivable } from '#lib/domain/blocker.ts';
import type { Mode } from '#lib/domain/window.ts';
import { Callout } from '../primitives/callout.tsx';
import { Card, CardFooter } from '../primitives/card.tsx';
import type { OpenCommands } from './command.ts';
import { checkIsOverdue, consoleStatus, onlyTimeIsLeft } from './console-status.ts';
import { longestFirst, type OpenView } from './drain-steps.ts';
import { EndMaintenance } from './end-maintenance.tsx';
import { LastChecked } from './last-checked.tsx';
import { MoreCommands } from './more-commands.tsx';
import { StandingBlockers } from './standing-blockers.tsx';
import { StatusStrip } from './status-strip.tsx';
import { StepList } from './step-list.tsx';
import { WindowFacts, WindowWords } from './window-facts.tsx';

type OpenCardProps = {
  readonly view: OpenView;
  readonly forcedMode: Mode | null;
  readonly commands: OpenCommands;
};

/** The window while it is open: one card from PENDING to ACTIVE, the same things in the same places. */
export function OpenCard({ view, forcedMode, commands }: OpenCardProps) {
  const { window, now, holds, observation, blockers } = view;
  return (
    <Card>
      <StatusStrip status={window.status} look={consoleStatus(view, forcedMode)}>
        <WindowFacts window={window} now={now} />
      </StatusStrip>
      {window.status === 'PENDING' && checkIsOverdue(view) ? <CheckOverdue /> : null}
      <StandingBlockers view={view} exceptSchedule={commands.exceptSchedule} />
      <WindowWords window={window} />
      <StepList view={view} exceptSchedule={commands.exceptSchedule} />
      <CardFooter>
        <p className="flex-1 text-ink-soft">
          <LastChecked observation={observation} now={now} /> {ADVICE[adviceFor(view)]}
        </p>
        <MoreCommands
          window={window}
          waivable={blockers.filter(isWaivable)}
          tasks={longestFirst(observation?.busyTasks ?? [])}
          scheduleNames={holds.map(({ ruleName }) => ruleName)}
          now={now}
          commands={commands}
        />
        <EndMaintenance
          command={commands.end}
          windowId={window.id}
          holds={holds}
          forcedMode={forcedMode}
          look={window.status === 'ACTIVE' && view.safeToDeploy ? 'primary' : 'secondary'}
        />
      </CardFooter>
    </Card>
  );
}

const ADVICE = {
  wait: 'It is safe to deploy only when the status is ACTIVE.',
  deploy: 'Checks go on: should anything start, this card turns red.',
  'deploy-by-decision': 'Checks go on: should anything else start, this card turns red.',
  'wait-by-decision': 'It is safe to deploy when everything else has been quiet for long enough.',
  stop: 'Do not deploy as long as this card is red.',
};

function adviceFor(view: OpenView): keyof typeof ADVICE {
  if (view.window.status === 'PENDING') return 'wait';
  if (view.safeToDeploy) return view.waived.length > 0 ? 'deploy-by-decision' : 'deploy';
  return onlyTimeIsLeft(view) ? 'wait-by-decision' : 'stop';
}

function CheckOverdue() {
  return (
    <div className="border-b px-4 py-4 sm:px-6">
      <Callout tone="amber" title="No check for several minutes">
        What stands here may no longer be true. See that the cron route is being called, or that the ticker is
        on, before you rely on it.
      </Callout>
    </div>
  );
}
