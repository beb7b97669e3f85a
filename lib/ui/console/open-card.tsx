import { Callout } from '../primitives/callout.tsx';
import { Card, CardFooter } from '../primitives/card.tsx';
import { BlockerList } from './blocker-list.tsx';
import type { Command } from './command.ts';
import { checkIsOverdue, consoleStatus } from './console-status.ts';
import type { OpenView } from './drain-steps.ts';
import { EndMaintenance } from './end-maintenance.tsx';
import { LastChecked } from './last-checked.tsx';
import { StatusStrip } from './status-strip.tsx';
import { StepList } from './step-list.tsx';
import { WindowFacts, WindowWords } from './window-facts.tsx';

type OpenCardProps = { readonly view: OpenView; readonly end: Command };

/** The window while it is open: one card from PENDING to ACTIVE, the same things in the same places. */
export function OpenCard({ view, end }: OpenCardProps) {
  const { window, now, holds, observation, blockers } = view;
  const scheduleNames = holds.map(({ ruleName }) => ruleName);
  return (
    <Card>
      <StatusStrip status={window.status} look={consoleStatus(view)}>
        <WindowFacts window={window} now={now} />
      </StatusStrip>
      {window.status === 'PENDING' && checkIsOverdue(view) ? <CheckOverdue /> : null}
      {window.status === 'ACTIVE' && blockers.length > 0 ? (
        <BlockerList blockers={blockers} scheduleNames={scheduleNames} />
      ) : null}
      <WindowWords window={window} />
      <StepList view={view} />
      <CardFooter>
        <p className="flex-1 text-ink-soft">
          <LastChecked observation={observation} now={now} /> {ADVICE[adviceFor(view)]}
        </p>
        <EndMaintenance
          command={end}
          windowId={window.id}
          holds={holds}
          look={window.status === 'ACTIVE' && view.safeToDeploy ? 'primary' : 'secondary'}
        />
      </CardFooter>
    </Card>
  );
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
