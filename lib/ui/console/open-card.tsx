import type { Blocker } from '#lib/domain/quiet.ts';
import { Callout } from '../primitives/callout.tsx';
import { Card, CardFooter } from '../primitives/card.tsx';
import { BlockerList } from './blocker-list.tsx';
import { isGivenUp } from './blocker-words.ts';
import type { OpenCommands } from './command.ts';
import { checkIsOverdue, consoleStatus } from './console-status.ts';
import type { OpenView } from './drain-steps.ts';
import { EndMaintenance } from './end-maintenance.tsx';
import { LastChecked } from './last-checked.tsx';
import { MoreCommands } from './more-commands.tsx';
import { StatusStrip } from './status-strip.tsx';
import { StepList } from './step-list.tsx';
import { WindowFacts, WindowWords } from './window-facts.tsx';

type OpenCardProps = { readonly view: OpenView; readonly commands: OpenCommands };

/** The window while it is open: one card from PENDING to ACTIVE, the same things in the same places. */
export function OpenCard({ view, commands }: OpenCardProps) {
  const { window, now, holds, observation, blockers } = view;
  const shown = window.status === 'ACTIVE' ? blockers : blockers.filter(needsDecision);
  const scheduleNames = holds.map(({ ruleName }) => ruleName);
  return (
    <Card>
      <StatusStrip status={window.status} look={consoleStatus(view)}>
        <WindowFacts window={window} now={now} />
      </StatusStrip>
      {window.status === 'PENDING' && checkIsOverdue(view) ? <CheckOverdue /> : null}
      {shown.length > 0 ? (
        <BlockerList
          title={window.status === 'ACTIVE' ? 'What disturbs' : 'What needs a decision'}
          blockers={shown}
          scheduleNames={scheduleNames}
          leaveEnabled={commands.leaveEnabled}
        />
      ) : null}
      <WindowWords window={window} />
      <StepList view={view} />
      <CardFooter>
        <p className="flex-1 text-ink-soft">
          <LastChecked observation={observation} now={now} /> {ADVICE[adviceFor(view)]}
        </p>
        <MoreCommands window={window} changeMode={commands.changeMode} />
        <EndMaintenance
          command={commands.end}
          windowId={window.id}
          holds={holds}
          look={window.status === 'ACTIVE' && view.safeToDeploy ? 'primary' : 'secondary'}
        />
      </CardFooter>
    </Card>
  );
}

/** While PENDING the steps name what is waited for; only what waits for a person stands above them. */
function needsDecision(blocker: Blocker): boolean {
  return blocker.kind === 'schedule-enabled' && isGivenUp(blocker);
}

const ADVICE = {
  wait: 'It is safe to deploy only when the status is ACTIVE.',
  deploy: 'Checks go on: should anything start, this card turns red.',
  stop: 'Wait until this card is green again before you deploy.',
};

function adviceFor({ window, safeToDeploy }: OpenView): keyof typeof ADVICE {
  if (window.status === 'PENDING') return 'wait';
  return safeToDeploy ? 'deploy' : 'stop';
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
