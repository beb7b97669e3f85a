import { expect, test } from 'vitest';
import { modesInOrder } from './history.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 2, minute));

test('a window that never changed its mode had it from its start', () => {
  expect(modesInOrder({ mode: 'READ-ONLY', formerModes: [] })).toEqual([{ mode: 'READ-ONLY', from: null }]);
});

test('of however many changes, every mode is told with since when it was in force', () => {
  const formerModes = [
    { mode: 'READ-ONLY', until: at(21) },
    { mode: 'NO-ACCESS', until: at(30) },
  ] as const;
  expect(modesInOrder({ mode: 'READ-ONLY', formerModes })).toEqual([
    { mode: 'READ-ONLY', from: null },
    { mode: 'NO-ACCESS', from: at(21) },
    { mode: 'READ-ONLY', from: at(30) },
  ]);
});
