import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../cn.ts';
import { TONE_LINE, TONE_MARK, TONE_SOFT, type Tone } from '../tone.ts';

const ICON: Readonly<Record<Tone, LucideIcon>> = {
  neutral: Info,
  blue: Info,
  amber: TriangleAlert,
  green: CircleCheck,
  red: CircleAlert,
};

type CalloutProps = {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrupts a screen reader: for what has just gone wrong. */
  readonly role?: 'alert' | 'status';
  readonly className?: string;
};

/** A message in the flow of the page: what happened and what to do. */
export function Callout({ tone = 'neutral', title, children, actions, role, className }: CalloutProps) {
  const Icon = ICON[tone];
  return (
    <div
      role={role}
      className={cn('flex gap-3 rounded-lg border px-4 py-3', TONE_SOFT[tone], TONE_LINE[tone], className)}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', TONE_MARK[tone])} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="break-words">{children}</div> : null}
        {actions ? <div className="mt-2 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
    </div>
  );
}
