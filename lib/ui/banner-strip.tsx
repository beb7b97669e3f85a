import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { TONE_LINE, TONE_MARK, TONE_SOFT, type Tone } from './tone.ts';

type BannerStripProps = {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** One line under the header, across the page. It cannot be dismissed: it goes when its cause goes. */
export function BannerStrip({ tone, icon: Icon, children, action }: BannerStripProps) {
  return (
    <div role="status" className={cn('border-b', TONE_SOFT[tone], TONE_LINE[tone])}>
      <div className="mx-auto flex max-w-6xl gap-2.5 px-4 py-2 sm:items-center sm:px-6">
        <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0 sm:mt-0', TONE_MARK[tone])} />
        <p className="min-w-0 flex-1 break-words">{children}</p>
        {action}
      </div>
    </div>
  );
}
