import type { Verdict } from '#lib/domain/drain/usual-duration.ts';

type TaskBarProps = {
  readonly elapsedMs: number;
  /** The longest that counts as usual. */
  readonly usualMs: number;
  readonly verdict: Verdict;
};

const FILL: Readonly<Record<Verdict, string>> = {
  'as-usual': 'fill-neutral-mark',
  slow: 'fill-amber-mark',
  'unlikely-to-finish': 'fill-red-mark',
  unknown: 'fill-neutral-mark',
};

/**
 * Time that has passed against the longest that is usual, where the bar ends. What is beyond shows as over, after a
 * gap; the bar stays as wide as it is, so the usual part of it shrinks. Its words stand beside it.
 */
export function TaskBar({ elapsedMs, usualMs, verdict }: TaskBarProps) {
  const whole = Math.max(elapsedMs, usualMs, 1);
  const end = percent(usualMs / whole);
  return (
    <svg aria-hidden="true" className="h-1.5 w-full rounded-full" preserveAspectRatio="none">
      <rect width="100%" height="100%" className="fill-neutral-soft" />
      <rect
        width={percent(Math.min(elapsedMs, usualMs) / whole)}
        height="100%"
        className="fill-neutral-mark"
      />
      {elapsedMs > usualMs ? (
        <>
          <rect x={end} width="100%" height="100%" className={FILL[verdict]} />
          <rect x={end} width="2" height="100%" className="fill-surface" />
        </>
      ) : null}
    </svg>
  );
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`;
}
