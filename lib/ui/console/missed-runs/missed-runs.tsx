import { isUndecided, type MissedRunView } from '#lib/domain/schedules/missed-run.ts';
import { useTexts } from '#texts';
import { Card, CardHeader } from '../../primitives/card.tsx';
import { DismissAll } from './dismiss-all.tsx';
import type { MissedRunCommands } from './missed-run-commands.ts';
import { MissedRunItem } from './missed-run-item.tsx';
import { shownRuns } from './shown-runs.ts';

type MissedRunsProps = {
  readonly runs: readonly MissedRunView[];
  readonly now: Date;
  readonly commands: MissedRunCommands;
};

/** The runs that windows have swallowed, by schedule, and what is done about them; nothing where there are none. */
export function MissedRuns({ runs, now, commands }: MissedRunsProps) {
  const t = useTexts('missedRuns');
  const shown = shownRuns(runs, now);
  if (shown.length === 0) return null;
  const undecided = shown.filter(({ status }) => isUndecided(status));
  return (
    <Card>
      <CardHeader
        title={t('title')}
        description={t('description')}
        actions={undecided.length > 1 ? <DismissAll runs={undecided} command={commands.dismiss} /> : null}
      />
      <ul aria-label={t('title')} className="divide-y border-t">
        {shown.map((run) => (
          <MissedRunItem
            key={run.id}
            run={run}
            now={now}
            commands={commands}
            asksPolicy={shown.find(({ ruleArn }) => ruleArn === run.ruleArn) === run}
          />
        ))}
      </ul>
    </Card>
  );
}
