import { isDue, type MissedRunView } from '#lib/domain/schedules/missed-run.ts';
import { answerWords } from '#lib/texts/answer-words.ts';
import { useTexts } from '#texts';
import { ConsoleTime } from '../words/console-time.tsx';
import { StartedTasks } from './started-tasks.tsx';

type MissedRunStateProps = { readonly run: MissedRunView; readonly now: Date };

/** What became of it, in a line: when it runs, who has decided, which tasks were started, what AWS has said. */
export function MissedRunState({ run, now }: MissedRunStateProps) {
  const { status, lastError, taskArns } = run;
  return (
    <div className="flex flex-col gap-1 text-[13px] text-ink-soft empty:hidden">
      <Decision run={run} now={now} />
      {lastError ? <WhatAwsSaid status={status} why={lastError} /> : null}
      {taskArns.length > 0 ? <StartedTasks taskArns={taskArns} /> : null}
    </div>
  );
}

function Decision({ run, now }: MissedRunStateProps) {
  const t = useTexts('missedRuns');
  const { status, dueAt, decidedBy, decidedAt } = run;
  const at = (value: Date) => ({ at: () => <ConsoleTime value={value} now={now} /> });
  if (status === 'QUEUED' && dueAt && !isDue(run, now)) return <p>{t.rich('queuedAt', at(dueAt))}</p>;
  if (status === 'STARTED' && !decidedBy) return <p>{t('startedByPolicy')}</p>;
  if (!decidedBy || !decidedAt) return null;
  if (status === 'STARTED') return <p>{t.rich('startedBy', { name: decidedBy, ...at(decidedAt) })}</p>;
  if (status === 'DISMISSED') return <p>{t.rich('dismissedBy', { name: decidedBy, ...at(decidedAt) })}</p>;
  return null;
}

function WhatAwsSaid({ status, why }: { readonly status: MissedRunView['status']; readonly why: string }) {
  const t = useTexts('missedRuns');
  const said = answerWords(useTexts('refusals'), why);
  return (
    <p className="break-words text-red-ink">
      {status === 'STARTING' ? t('tryingAgain', { why: said }) : said}
    </p>
  );
}
