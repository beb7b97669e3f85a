'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';
import { useTexts } from '#texts';
import { Button } from '../../primitives/button.tsx';
import { buttonStyles } from '../../primitives/button-styles.ts';
import { DropdownMenu, MenuItem, MenuSeparator } from '../../primitives/dropdown-menu.tsx';
import { IntentLink } from '../../primitives/intent-link.tsx';
import type { PlanCommands } from './plan-commands.ts';
import { type PlanAction, PlanDialog } from './plan-dialog.tsx';

type PlanMenuProps = {
  readonly plan: WindowPlan;
  readonly open: boolean;
  readonly commands: PlanCommands;
};

/** What can be done about a planned window; what cannot be undone asks first. */
export function PlanMenu({ plan, open, commands }: PlanMenuProps) {
  const t = useTexts('plans');
  const [asked, setAsked] = useState<PlanAction | null>(null);
  return (
    <div className="flex gap-2">
      <IntentLink href={`/admin/plans/${plan.id}`} className={buttonStyles({ size: 'sm' })}>
        {t('edit')}
        <span className="sr-only"> {plan.reason}</span>
      </IntentLink>
      <DropdownMenu
        trigger={
          <Button size="sm" variant="ghost" aria-label={t('moreFor', { name: plan.reason })}>
            {t('more')}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        {open ? null : <MenuItem onSelect={() => setAsked('startNow')}>{t('startNow')}</MenuItem>}
        {plan.cron ? <MenuItem onSelect={() => setAsked('skip')}>{t('skip')}</MenuItem> : null}
        {open && !plan.cron ? null : <MenuSeparator />}
        <MenuItem tone="danger" onSelect={() => setAsked('cancel')}>
          {t('cancel')}
        </MenuItem>
      </DropdownMenu>
      {asked ? (
        <PlanDialog action={asked} plan={plan} command={commands[asked]} onClose={() => setAsked(null)} />
      ) : null}
    </div>
  );
}
