'use client';

import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { useReaderLocale, useTexts } from '#texts';
import { ConfirmDialog } from '../../primitives/confirm-dialog.tsx';
import type { Command } from '../commands/command.ts';
import { useCommand } from '../commands/use-command.ts';
import { planForm } from './plan-form-data.ts';
import { useReaderZone } from './reader-zone.ts';
import { tellSpan } from './tell-span.ts';

export type PlanAction = 'startNow' | 'skip' | 'cancel';

type PlanDialogProps = {
  readonly action: PlanAction;
  readonly plan: WindowPlan;
  readonly command: Command;
  readonly onClose: () => void;
};

/** Names the planned window and says what will happen to it, and asks. */
export function PlanDialog({ action, plan, command, onClose }: PlanDialogProps) {
  const t = useTexts('plans');
  const locale = useReaderLocale();
  const zone = useReaderZone() ?? 'UTC';
  const { send, pending, problem } = useCommand(command);
  const when = tellSpan(plan.next, zone, locale);
  const words = {
    startNow: {
      title: t('startTitle', { name: plan.reason }),
      description: t('startDescription', { mode: plan.mode }),
      confirm: t('startConfirm'),
      tone: 'primary',
    },
    skip: {
      title: t('skipTitle', { name: plan.reason, when }),
      description: t('skipDescription'),
      confirm: t('skipConfirm'),
      tone: 'primary',
    },
    cancel: {
      title: t('cancelTitle', { name: plan.reason }),
      description: plan.cron ? t('cancelRecurring') : t('cancelOnce'),
      confirm: t('cancelConfirm'),
      tone: 'danger',
    },
  } as const satisfies Record<PlanAction, object>;
  const { title, description, confirm, tone } = words[action];

  async function carryOut() {
    const form = planForm(plan, action === 'skip' ? plan.next.startsAt : undefined);
    if ((await send(form)).done) onClose();
  }

  return (
    <ConfirmDialog
      open
      onOpenChange={() => {
        if (!pending) onClose();
      }}
      title={title}
      description={description}
      confirmLabel={confirm}
      cancelLabel={t('cancelKeep')}
      tone={tone}
      pending={pending}
      error={problem?.message}
      onConfirm={() => void carryOut()}
    />
  );
}
