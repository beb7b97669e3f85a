'use client';

import { useId, useState } from 'react';
import {
  MISSED_RUN_POLICIES,
  type MissedRunPolicy,
  type MissedRunView,
} from '#lib/domain/schedules/missed-run.ts';
import { useTexts } from '#texts';
import { Select } from '../../primitives/select.tsx';
import type { Command } from '../commands/command.ts';
import { useCommand } from '../commands/use-command.ts';

type PolicySelectProps = { readonly run: MissedRunView; readonly command: Command };

/** What is done by itself about what a schedule misses from now on, with what that means. */
export function PolicySelect({ run, command }: PolicySelectProps) {
  const t = useTexts('missedRuns');
  const id = useId();
  const { send, pending, problem } = useCommand(command);
  const [chosen, setChosen] = useState<MissedRunPolicy | null>(null);
  // Until the page shows what has become of the choice; one that was refused is taken back.
  const policy = pending && chosen ? chosen : run.policy;

  function choose(value: string) {
    const next = MISSED_RUN_POLICIES.find((known) => known === value);
    if (!next) return;
    setChosen(next);
    const form = new FormData();
    form.set('ruleArn', run.ruleArn);
    form.set('policy', next);
    void send(form);
  }

  return (
    <div className="flex flex-col gap-x-3 gap-y-1.5 text-[13px] sm:flex-row sm:items-center">
      <label htmlFor={id} className="shrink-0 text-ink-soft">
        {t('policy')}
      </label>
      <Select
        id={id}
        aria-label={t('policyOf', { name: run.ruleName })}
        aria-describedby={`${id}-effect`}
        aria-busy={pending || undefined}
        className="sm:w-44"
        value={policy}
        onChange={(event) => choose(event.target.value)}
      >
        {MISSED_RUN_POLICIES.map((one) => (
          <option key={one} value={one}>
            {t(`policies.${one}.label`)}
          </option>
        ))}
      </Select>
      <span id={`${id}-effect`} className="text-ink-faint">
        {t(`policies.${policy}.effect`)}
      </span>
      {problem ? (
        <span role="alert" className="text-red-ink">
          {problem.message}
        </span>
      ) : null}
    </div>
  );
}
