import { isWaivable } from '#lib/domain/drain/blocker.ts';
import type { Mode } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { Callout } from '../primitives/callout.tsx';
import { Card, CardFooter } from '../primitives/card.tsx';
import type { OpenCommands } from './commands/command.ts';
import { EndMaintenance } from './commands/end-maintenance.tsx';
import { ExtendButtons } from './commands/extend-buttons.tsx';
import { longestFirst, type OpenView } from './drain/drain-steps.ts';
import { OutlookLines } from './drain/outlook-lines.tsx';
import { StandingBlockers } from './drain/standing-blockers.tsx';
import { StepList } from './drain/step-list.tsx';
import { LastChecked } from './last-checked.tsx';
import { MoreCommands } from './more-commands.tsx';
import { OverdueCallout } from './overdue-callout.tsx';
import { StatusStrip } from './status-strip.tsx';
import { WindowFacts } from './window-facts.tsx';
import { WindowTermsList } from './window-terms-list.tsx';
import { checkIsOverdue, consoleStatus, onlyTimeIsLeft } from './words/console-status.ts';

type OpenCardProps = {
  readonly view: OpenView;
  readonly forcedMode: Mode | null;
  readonly commands: OpenCommands;
};

/** The window while it is open: one card from PENDING to ACTIVE, the same things in the same places. */
export function OpenCard({ view, forcedMode, commands }: OpenCardProps) {
  const t = useTexts('console');
  const { window, now, holds, observation, blockers } = view;
  return (
    <Card>
      <StatusStrip status={window.status} look={consoleStatus(t, view, forcedMode)}>
        <WindowFacts window={window} now={now} />
      </StatusStrip>
      <OverdueCallout plannedEnd={window.plannedEnd} now={now} />
      {window.status === 'PENDING' && checkIsOverdue(view) ? <CheckOverdue /> : null}
      <OutlookLines view={view} />
      <StandingBlockers view={view} exceptSchedule={commands.exceptSchedule} />
      <StepList view={view} exceptSchedule={commands.exceptSchedule} />
      <WindowTermsList
        window={window}
        healthAnswer={view.healthAnswer}
        now={now}
        extend={<ExtendButtons window={window} now={now} command={commands.extend} />}
      />
      <CardFooter>
        <p className="flex-1 text-ink-soft">
          <LastChecked observation={observation} now={now} /> {t(`footer.${adviceFor(view)}`)}
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

type Advice = 'wait' | 'deploy' | 'deployByDecision' | 'waitByDecision' | 'stop';

function adviceFor(view: OpenView): Advice {
  if (view.window.status === 'PENDING') return 'wait';
  if (view.safeToDeploy) return view.waived.length > 0 ? 'deployByDecision' : 'deploy';
  return onlyTimeIsLeft(view) ? 'waitByDecision' : 'stop';
}

function CheckOverdue() {
  const t = useTexts('console');
  return (
    <div className="border-b px-4 py-4 sm:px-6">
      <Callout tone="amber" title={t('checkOverdue.title')}>
        {t('checkOverdue.body')}
      </Callout>
    </div>
  );
}
