import { useId } from 'react';
import { useTexts } from '#texts';
import { LocalTime } from '../../local-time.tsx';
import {
  type BusyPoint,
  busyChartPoints,
  CHART_HEIGHT,
  CHART_WIDTH,
  percentOf,
} from './busy-chart-points.ts';

type BusyChartProps = {
  /** Oldest first. */
  readonly counts: readonly BusyPoint[];
  /** The stretch of time that is shown. */
  readonly from: Date;
  readonly until: Date;
  /** Marked by a line. */
  readonly activeAt: Date | null;
};

/** How many tasks were busy over a window, as a picture and as a sentence that says the same. */
export function BusyChart({ counts, from, until, activeAt }: BusyChartProps) {
  const t = useTexts('history');
  const titleId = useId();
  const points = busyChartPoints(counts, from, until);
  if (!points) return <p className="text-ink-soft">{t('chart.none')}</p>;
  const { most, peakAt, quietSince } = points;
  const activeX = activeAt && percentOf(activeAt, from, until);
  const shape = until.getTime() - from.getTime() < DAY_MS ? 'time' : 'date-time';
  const tag = (moment: Date | null) => () => (moment ? <LocalTime value={moment} shape={shape} /> : null);
  return (
    <figure>
      <div className="relative mt-6 ml-6 h-24">
        <span aria-hidden className="absolute top-0 right-full -mt-2 mr-2 text-ink-faint text-xs">
          {Math.max(1, most)}
        </span>
        <span aria-hidden className="absolute right-full bottom-0 mr-2 -mb-2 text-ink-faint text-xs">
          0
        </span>
        <svg
          role="img"
          aria-labelledby={titleId}
          viewBox={`0 0 ${CHART_WIDTH} ${CHART_HEIGHT}`}
          preserveAspectRatio="none"
          className="size-full overflow-visible border-line border-t border-b"
        >
          <title id={titleId}>{t('chart.title')}</title>
          <path d={points.area} className="fill-amber-soft" />
          <path
            d={points.line}
            vectorEffect="non-scaling-stroke"
            className="fill-none stroke-2 stroke-amber-mark"
          />
        </svg>
        {activeX === null ? null : (
          <span
            aria-hidden
            style={{ left: `${activeX}%` }}
            className="absolute -top-4 bottom-0 border-green-mark border-l-2 border-dashed"
          >
            <ActiveMark atRight={activeX > 70} />
          </span>
        )}
      </div>
      <p aria-hidden className="mt-1 ml-6 flex justify-between text-ink-faint text-xs">
        <LocalTime value={from} shape={shape} />
        <LocalTime value={until} shape={shape} />
      </p>
      <figcaption className="mt-3 text-ink-soft">
        {peakAt
          ? t.rich('chart.peak', {
              most,
              quiet: quietSince ? 'yes' : 'no',
              peakAt: tag(peakAt),
              quietAt: tag(quietSince),
            })
          : t('chart.never')}
      </figcaption>
    </figure>
  );
}

const DAY_MS = 24 * 60 * 60_000;

function ActiveMark({ atRight }: { readonly atRight: boolean }) {
  const t = useTexts('history');
  return (
    <span
      className={`-top-1 absolute whitespace-nowrap text-green-ink text-xs ${atRight ? 'right-1.5' : 'left-1'}`}
    >
      {t('chart.active')}
    </span>
  );
}
