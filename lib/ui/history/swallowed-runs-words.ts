import type { SwallowedRuns } from '#lib/domain/history/window-record.ts';
import { perhapsMissedNone } from '#lib/domain/schedules/missed-run.ts';
import type { Texts } from '#lib/texts/translator.ts';

/** How many runs of one schedule were missed, as surely as anybody can know. */
export function missedRunsWords(t: Texts<'history'>, runs: SwallowedRuns): string {
  const { runs: count, firstAt } = runs;
  if (firstAt) return t('runs.number', { count });
  return t(isUncertain(runs) ? 'runs.perhaps' : 'runs.about', { count });
}

/** Of how many schedules runs were missed, and of how many perhaps. */
export function missedSchedulesWords(t: Texts<'history'>, swallowed: readonly SwallowedRuns[]): string {
  const perhaps = swallowed.filter(isUncertain).length;
  return t('runs.count', { certain: swallowed.length - perhaps, perhaps });
}

/** It may have been none: when a rate began to count is not known. */
function isUncertain(runs: SwallowedRuns): boolean {
  return runs.firstAt === null && perhapsMissedNone(runs);
}
