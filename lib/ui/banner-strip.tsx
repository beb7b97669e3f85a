import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { TONE_LINE, TONE_MARK, TONE_SOFT, type Tone } from './tone.ts';

type BannerStripProps = {
  readonly tone: Tone;
  readonly icon: LucideIcon;
  /** What the strip is called where it is found by its name. */
  readonly label: string;
  readonly children: ReactNode;
  /** Links and buttons at its end; on a phone below it. */
  readonly actions?: ReactNode;
  /** What takes the strip away, in its corner. */
  readonly corner?: ReactNode;
};

/**
 * A strip under the header, across the page. No live region: what changes in it is told once, by
 * `MaintenanceAnnouncer`, and a countdown must not be read out every minute.
 */
export function BannerStrip({ tone, icon: Icon, label, children, actions, corner }: BannerStripProps) {
  return (
    <section aria-label={label} className={cn('border-b', TONE_SOFT[tone], TONE_LINE[tone])}>
      <div className="mx-auto flex max-w-6xl gap-2.5 px-4 py-2 sm:px-6">
        <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', TONE_MARK[tone])} />
        <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-4 gap-y-1.5">
          <div className="min-w-0 flex-1 basis-56 break-words">{children}</div>
          {actions ? (
            <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 sm:-my-1.5 sm:min-h-8">
              {actions}
            </div>
          ) : null}
        </div>
        {corner}
      </div>
    </section>
  );
}
