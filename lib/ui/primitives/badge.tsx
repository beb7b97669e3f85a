import type { ReactNode } from 'react';
import { cn } from '../cn.ts';
import { TONE_SOFT, type Tone } from '../tone.ts';

type BadgeProps = {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
};

/** A quiet label: a word, its tone and, where it states a condition, an icon. */
export function Badge({ tone = 'neutral', icon, children, className }: BadgeProps) {
  return (
    <span
      className={cn(
        'inline-flex h-6 max-w-full items-center gap-1.5 rounded-md px-2 font-medium text-xs [&_svg]:size-3.5 [&_svg]:shrink-0',
        TONE_SOFT[tone],
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
