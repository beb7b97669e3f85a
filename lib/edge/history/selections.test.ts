import { expect, test } from 'vitest';
import { auditQuery, historyQuery } from './selections.ts';

test('an address says what is wanted, with the last day in full', () => {
  const { selection, given, wrong } = historyQuery({
    term: ' release ',
    mode: 'READ-ONLY',
    outcome: 'missed',
    who: '',
    from: '2026-11-01',
    until: '2026-11-30',
    page: '2',
  });
  expect(selection).toEqual({
    term: 'release',
    mode: 'READ-ONLY',
    outcome: 'missed',
    from: new Date('2026-11-01T00:00:00Z'),
    until: new Date('2026-12-01T00:00:00Z'),
  });
  expect(given).toMatchObject({ from: '2026-11-01', until: '2026-11-30' });
  expect(wrong).toEqual([]);
});

test.each([
  { action: 'everything' },
  { windowId: 'a' },
  { from: '2026-02-30' },
  { from: 'yesterday' },
  { until: '20261124' },
  { actor: ['a', 'b'] },
  { actor: 'x'.repeat(201) },
  { actor: 'a\0b' },
  { subject: '\ud83d' },
  { from: '0000-01-01' },
  { from: '1969-12-31' },
  { until: '9999-12-31' },
])('what makes no sense is named, and filters nothing: %j', (params) => {
  expect(auditQuery(params)).toEqual({ selection: {}, given: {}, wrong: Object.keys(params) });
});
