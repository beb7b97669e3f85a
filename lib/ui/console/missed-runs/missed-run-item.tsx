import { type MissedRunView, perhapsMissedNone } from '#lib/domain/schedules/missed-run.ts';
import { useTexts } from '#texts';
import { ConsoleTime } from '../words/console-time.tsx';
import { expressionWords } from './expression-words.ts';
import type { MissedRunCommands } from './missed-run-commands.ts';
import { MissedRunDecision } from './missed-run-decision.tsx';
import { MissedRunState } from './missed-run-state.tsx';
import { PolicySelect } from './policy-select.tsx';
import { StatusBadge } from './status-badge.tsx';

type MissedRunItemProps = {
  readonly run: MissedRunView;
  readonly now: Date;
  readonly commands: MissedRunCommands;
  /** Whether the schedule's policy is chosen here: not at each of several windows that it has missed runs in. */
  readonly asksPolicy: boolean;
};

/** One schedule: what it has missed, what became of that, and what is done about it. */
export function MissedRunItem({ run, now, commands, asksPolicy }: MissedRunItemProps) {
  return (
    <li className="flex flex-col gap-3 px-4 py-4 sm:px-6">
      <div className="flex flex-col gap-x-4 gap-y-3 sm:flex-row sm:items-start sm:justify-between">
        <div className="flex min-w-0 flex-col gap-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <strong className="min-w-0 break-words font-semibold">{run.ruleName}</strong>
            <span aria-live="polite">
              <StatusBadge run={run} now={now} />
            </span>
          </p>
          <p className="text-[13px] text-ink-soft">
            <Expression expression={run.expression} /> · <WhatWasMissed run={run} now={now} />
          </p>
          <MissedRunState run={run} now={now} />
        </div>
        <MissedRunDecision run={run} now={now} commands={commands} />
      </div>
      {asksPolicy ? <PolicySelect run={run} command={commands.setPolicy} /> : null}
    </li>
  );
}

function Expression({ expression }: { readonly expression: string }) {
  const words = expressionWords(useTexts('missedRuns'), expression);
  return words ?? <code className="break-words font-mono">{expression}</code>;
}

function WhatWasMissed({ run, now }: Pick<MissedRunItemProps, 'run' | 'now'>) {
  const t = useTexts('missedRuns');
  const { runs: count, firstAt, lastAt } = run;
  const time = (value: Date) => () => <ConsoleTime value={value} now={now} />;
  if (!firstAt || !lastAt) {
    const held = { from: time(run.heldFrom), until: time(run.heldUntil) };
    return perhapsMissedNone(run) ? t.rich('perhapsOne', held) : t.rich('about', { count, ...held });
  }
  return (
    <>
      {t('known', { count })}{' '}
      {count === 1
        ? t.rich('knownOnce', { at: time(firstAt) })
        : t.rich('knownSeveral', { first: time(firstAt), last: time(lastAt) })}
    </>
  );
}
