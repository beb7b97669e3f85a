import { expect, test } from 'vitest';
import { busyChartPoints, CHART_HEIGHT, CHART_WIDTH, percentOf } from './busy-chart-points.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 2, 0, second));
const count = (second: number, busyTasks: number) => ({ at: at(second), busyTasks });

test('nothing measured is nothing drawn', () => {
  expect(busyChartPoints([], at(0), at(10))).toBeNull();
});

test('each count holds until the next one was taken', () => {
  const points = busyChartPoints([count(0, 2), count(5, 1), count(8, 0)], at(0), at(10));
  expect(points).toMatchObject({
    line: `M0 0H500V50H800V${CHART_HEIGHT}H${CHART_WIDTH}`,
    most: 2,
    peakAt: at(0),
    quietSince: at(8),
  });
});

test('a platform on which nothing ran has no peak, and one that still runs is not quiet', () => {
  expect(busyChartPoints([count(0, 0)], at(0), at(10))).toMatchObject({
    most: 0,
    peakAt: null,
    quietSince: null,
  });
  expect(busyChartPoints([count(0, 0), count(5, 1)], at(0), at(10))).toMatchObject({ quietSince: null });
});

test('thousands of counts are drawn as some hundred steps, and the highest is among them', () => {
  const many = Array.from({ length: 5_000 }, (_, second) => count(second, second === 3_333 ? 9 : 1));
  const points = busyChartPoints(many, at(0), at(5_000));
  expect(points?.most).toBe(9);
  expect(points?.line.split('H').length).toBeLessThanOrEqual(301);
});

test('a window of no length, and counts outside of it, stay in the box', () => {
  const points = busyChartPoints([count(-5, 1), count(20, 1)], at(0), at(0));
  const numbers = points?.line.match(/[\d.]+/g)?.map(Number) ?? [];
  expect(Math.max(...numbers)).toBeLessThanOrEqual(CHART_WIDTH);
  expect(points?.line).not.toMatch(/NaN|-/);
});

test('a mark outside of what is shown is not drawn', () => {
  expect(percentOf(at(5), at(0), at(10))).toBe(50);
  expect(percentOf(at(11), at(0), at(10))).toBeNull();
});
