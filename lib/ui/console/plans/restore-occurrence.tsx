'use client';

import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { useReaderLocale, useTexts } from '#texts';
import { Button } from '../../primitives/button.tsx';
import type { Command } from '../commands/command.ts';
import { useCommand } from '../commands/use-command.ts';
import { planForm } from './plan-form-data.ts';
import { useReaderZone } from './reader-zone.ts';

type RestoreOccurrenceProps = {
  readonly plan: WindowPlan;
  readonly startsAt: Date;
  readonly command: Command;
};

/** Undoes a skip. */
export function RestoreOccurrence({ plan, startsAt, command }: RestoreOccurrenceProps) {
  const t = useTexts('plans');
  const locale = useReaderLocale();
  const timeZone = useReaderZone() ?? 'UTC';
  const { send, pending, problem } = useCommand(command);
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }).format(startsAt);
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        pending={pending}
        aria-label={t('restoreThis', { when: day })}
        onClick={() => void send(planForm(plan, startsAt))}
      >
        {t('restore')}
      </Button>
      {problem ? (
        <span role="alert" className="text-red-ink">
          {problem.message}
        </span>
      ) : null}
    </>
  );
}
