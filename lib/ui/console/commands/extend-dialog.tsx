'use client';

import { useEffect, useRef, useState } from 'react';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { ConfirmDialog } from '../../primitives/confirm-dialog.tsx';
import { Field } from '../../primitives/field.tsx';
import { Input } from '../../primitives/input.tsx';
import type { Command } from './command.ts';
import { localMomentOf, momentOf, utcWords } from './local-moment.ts';
import { useCommand } from './use-command.ts';

type ExtendDialogProps = {
  readonly window: OpenWindow;
  readonly now: Date;
  readonly command: Command;
  readonly onClose: () => void;
};

const HALF_HOUR_MS = 30 * 60_000;

/** Moves the planned end to a time in the reader's zone, which is shown in UTC beside. */
export function ExtendDialog({ window, now, command, onClose }: ExtendDialogProps) {
  const t = useTexts('console');
  const { send, pending, problem } = useCommand(command);
  const [local, setLocal] = useState(() => localMomentOf(firstProposal(window.plannedEnd, now)));
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const until = momentOf(local);
  const error = missing ? t('extend.notYet') : Object.values(problem?.fields ?? {})[0];

  useEffect(() => {
    if (error) field.current?.focus();
  }, [error]);

  async function confirm() {
    setMissing(!until);
    if (!until) return;
    const form = new FormData();
    form.set('windowId', window.id);
    form.set('until', until.toISOString());
    if ((await send(form)).done) onClose();
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={() => {
        if (!pending) onClose();
      }}
      title={t('extend.title')}
      description={t('extend.description')}
      confirmLabel={t('extend.confirm')}
      pending={pending}
      error={problem && Object.keys(problem.fields).length === 0 ? problem.message : null}
      onConfirm={() => void confirm()}
    >
      <div className="grid grid-cols-2 gap-3">
        <Field name="date" label={t('extend.date')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={local.date}
              onChange={(event) => setLocal({ ...local, date: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field name="time" label={t('extend.time')} error={error}>
          {(control) => (
            <Input
              {...control}
              ref={field}
              type="time"
              value={local.time}
              onChange={(event) => setLocal({ ...local, time: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <p className="min-h-10 text-[13px] text-ink-soft" aria-live="polite">
        {t('extend.zone', { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone })}{' '}
        {until ? t('extend.utc', { utc: utcWords(until) }) : null}
      </p>
    </ConfirmDialog>
  );
}

/** Half an hour after the planned end, or after now where that is over or there is none, at a full five minutes. */
function firstProposal(plannedEnd: Date | null, now: Date): Date {
  const from = Math.max(now.getTime(), plannedEnd?.getTime() ?? 0);
  const step = 5 * 60_000;
  return new Date(Math.ceil((from + HALF_HOUR_MS) / step) * step);
}
