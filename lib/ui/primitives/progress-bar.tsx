import { cn } from '../cn.ts';
import { TONE_FILL, type Tone } from '../tone.ts';

type ProgressBarProps = {
  /** What is progressing, for screen readers. */
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly tone?: Tone;
  readonly className?: string;
};

/** How far something is; the numbers stand beside it in words. */
export function ProgressBar({ label, value, max, tone = 'blue', className }: ProgressBarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(max, Math.max(0, value))}
      className={cn('h-1.5 w-full overflow-hidden rounded-full bg-neutral-soft', className)}
    >
      <div
        className={cn('h-full rounded-full transition-[width] duration-500', TONE_FILL[tone])}
        style={{ width: `${share * 100}%` }}
      />
    </div>
  );
}
