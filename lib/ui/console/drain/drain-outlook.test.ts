import { expect, test } from 'vitest';
import { active, NOW, observed, openView, pending, task } from '../testing.ts';
import { drainOutlook } from './drain-outlook.ts';

const minutes = (count: number) => count * 60_000;
const since = (count: number) => new Date(NOW.getTime() - minutes(count));
const usual = (family: string) => ({ family, runs: 9, medianMs: minutes(6), p95Ms: minutes(8) });

const known = [usual('indexer'), usual('verifier')];
const running = (...busyTasks: ReturnType<typeof task>[]) =>
  openView(pending, { observation: observed({ busyTasks }), usual: known });

test('the likely time is told as it was worked out', () => {
  const likelyQuiet = { at: new Date(NOW.getTime() + minutes(4)), decidedBy: 'indexer' };
  expect(drainOutlook(openView(pending, { likelyQuiet }))).toEqual({ kind: 'likely', ...likelyQuiet });
});

test.each([
  [
    'one that is unlikely to finish',
    [task('new'), task('indexer', { since: since(15) }), task('verifier', { since: since(90) })],
    { kind: 'unlikely-to-finish', family: 'verifier' },
  ],
  [
    'else one that is slow',
    [task('new'), task('indexer', { since: since(15) })],
    { kind: 'slow', family: 'indexer' },
  ],
  ['else one of which nothing is known', [task('indexer'), task('new')], { kind: 'unknown', family: 'new' }],
  ['nothing where every task is as usual', [task('indexer')], null],
])('who makes it impossible to tell is named: %s', (_about, tasks, told) => {
  expect(drainOutlook(running(...tasks))).toEqual(told);
});

test('nothing is foretold of a window that is ACTIVE', () => {
  expect(drainOutlook(openView(active, { observation: observed({ busyTasks: [task('new')] }) }))).toBeNull();
});
