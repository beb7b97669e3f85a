import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Blocker } from '#lib/domain/drain/blocker.ts';
import { useTexts } from '#texts';
import { cn } from '../../cn.ts';
import { TONE_MARK } from '../../tone.ts';
import { blockerWords } from './blocker-words.ts';

type BlockerItemProps = {
  readonly blocker: Blocker;
  readonly scheduleNames: readonly string[];
  /** Red: it stands against quiet. Amber: somebody has decided, or is about to, that it does not. */
  readonly tone: 'red' | 'amber';
  /** What can be done about it. */
  readonly children?: ReactNode;
};

/** One blocker of a list, by name. */
export function BlockerItem({ blocker, scheduleNames, tone, children }: BlockerItemProps) {
  const { what, why } = blockerWords(useTexts('console'), blocker, scheduleNames);
  return (
    <li className="flex gap-2.5">
      <CircleAlert aria-hidden className={cn('mt-0.5 size-4 shrink-0', TONE_MARK[tone])} />
      <div className="min-w-0">
        <p className={cn('break-words font-medium', tone === 'red' && 'text-red-ink')}>{what}</p>
        <p className="break-words text-ink-soft">{why}</p>
        {children}
      </div>
    </li>
  );
}
