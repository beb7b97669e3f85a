'use client';

import { useState } from 'react';
import { EXTENSIONS_MINUTES } from '#lib/domain/window/extended-end.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { Button } from '../../primitives/button.tsx';
import type { Command } from './command.ts';
import { ExtendDialog } from './extend-dialog.tsx';
import { useCommand } from './use-command.ts';

type ExtendButtonsProps = { readonly window: OpenWindow; readonly now: Date; readonly command: Command };

/** Moves the planned end: one click for the usual steps, a dialog for any other time. Nothing else changes by it. */
export function ExtendButtons({ window, now, command }: ExtendButtonsProps) {
  const t = useTexts('console');
  const { send, pending, problem } = useCommand(command);
  const kind = window.plannedEnd ? 'move' : 'first';
  const [asking, setAsking] = useState(false);
  const [moved, setMoved] = useState(false);

  async function extendBy(minutes: number) {
    setMoved(false);
    const form = new FormData();
    form.set('windowId', window.id);
    form.set('byMinutes', String(minutes));
    setMoved((await send(form)).done);
  }

  return (
    <div className="flex flex-col gap-1.5">
      <fieldset className="flex flex-wrap items-center gap-1.5">
        <legend className="sr-only">{t(`extend.${kind}.legend`)}</legend>
        <span aria-hidden className="w-full text-[13px] text-ink-soft sm:mr-1 sm:w-auto">
          {t(`extend.${kind}.legend`)}
        </span>
        {EXTENSIONS_MINUTES.map((minutes) => (
          <Button
            key={minutes}
            size="sm"
            className="max-sm:h-10 max-sm:px-2.5"
            disabled={pending}
            onClick={() => void extendBy(minutes)}
            aria-label={t(`extend.${kind}.byMinutes`, { minutes })}
          >
            {t('extend.minutes', { minutes })}
          </Button>
        ))}
        <Button
          size="sm"
          variant="ghost"
          className="px-2 max-sm:h-10"
          disabled={pending}
          onClick={() => setAsking(true)}
        >
          {t('extend.toTime')}
        </Button>
      </fieldset>
      <p role="status" className="sr-only">
        {moved && !pending ? t('extend.done') : null}
      </p>
      {problem ? (
        <p role="alert" className="max-w-sm text-[13px] text-red-ink">
          {Object.values(problem.fields)[0] ?? problem.message}
        </p>
      ) : null}
      {asking ? (
        <ExtendDialog window={window} now={now} command={command} onClose={() => setAsking(false)} />
      ) : null}
    </div>
  );
}
