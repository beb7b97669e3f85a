/** How many tasks were busy at one moment. */
export type BusyPoint = { readonly at: Date; readonly busyTasks: number };

/** What a chart draws and what its sentence says. */
export type BusyChartPoints = {
  /** SVG path of the upper edge, in a box of `CHART_WIDTH` by `CHART_HEIGHT`. */
  readonly line: string;
  /** The same, closed down to the ground. */
  readonly area: string;
  readonly most: number;
  /** When it was reached first; null where nothing was ever busy. */
  readonly peakAt: Date | null;
  /** Since when nothing was busy any more; null where something still is, or nothing ever was. */
  readonly quietSince: Date | null;
};

export const CHART_WIDTH = 1_000;
export const CHART_HEIGHT = 100;
/** More steps than this are not seen; the highest of those that fall together is drawn. */
const MOST_STEPS = 300;

/**
 * The steps from `from` to `until`: each count holds until the next one was taken. `counts` are oldest first; null
 * when there are none.
 */
export function busyChartPoints(
  counts: readonly BusyPoint[],
  from: Date,
  until: Date,
): BusyChartPoints | null {
  const steps = thinned(counts);
  const [first] = steps;
  if (!first) return null;
  const peak = steps.reduce((high, step) => (step.busyTasks > high.busyTasks ? step : high), first);
  const most = peak.busyTasks;
  const widthMs = Math.max(1, until.getTime() - from.getTime());
  const x = (at: Date) => clamp(((at.getTime() - from.getTime()) / widthMs) * CHART_WIDTH, CHART_WIDTH);
  const y = (busyTasks: number) => CHART_HEIGHT - (busyTasks / Math.max(1, most)) * CHART_HEIGHT;
  const [start, ...rest] = steps.map(({ at, busyTasks }) => ({ x: round(x(at)), y: round(y(busyTasks)) }));
  if (!start) return null;
  const line = `M${start.x} ${start.y}${rest.map((step) => `H${step.x}V${step.y}`).join('')}H${CHART_WIDTH}`;
  return {
    line,
    area: `${line}V${CHART_HEIGHT}H${start.x}Z`,
    most,
    peakAt: most > 0 ? peak.at : null,
    quietSince: quietSince(counts, most),
  };
}

/** Where `at` lies from left to right, in percent; null outside. */
export function percentOf(at: Date, from: Date, until: Date): number | null {
  const share = (at.getTime() - from.getTime()) / Math.max(1, until.getTime() - from.getTime());
  return share < 0 || share > 1 ? null : round(share * 100);
}

function thinned(counts: readonly BusyPoint[]): readonly BusyPoint[] {
  const together = Math.ceil(counts.length / MOST_STEPS);
  if (together <= 1) return counts;
  const groups = Map.groupBy(counts, (_, index) => Math.floor(index / together));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ at: first.at, busyTasks: Math.max(...group.map(({ busyTasks }) => busyTasks)) }] : [];
  });
}

function quietSince(counts: readonly BusyPoint[], most: number): Date | null {
  if (most === 0) return null;
  const lastBusy = counts.findLastIndex(({ busyTasks }) => busyTasks > 0);
  return counts[lastBusy + 1]?.at ?? null;
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
