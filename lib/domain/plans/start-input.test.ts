import { expect, test } from 'vitest';
import { readStart } from './start-input.ts';

const NOW = new Date('2026-11-24T02:00:00Z');
const NOTHING = { reason: null, message: null };
const read = (input: object) =>
  readStart({ ...NOTHING, ...input }, NOW, new Set(['health.internal', 'localhost']));

test('where nothing is said a window has no end, no ticket and no deadline, and stays open', () => {
  expect(read({})).toEqual({
    ok: true,
    value: {
      plannedEnd: null,
      terms: { plan: null, ticketUrl: null, atEnd: { kind: 'keep' }, drainDeadline: null },
    },
  });
});

test('terms are read as they are meant, with moments in place of minutes', () => {
  const healthUrl = 'http://localhost:8080/health';
  const said = {
    ticketUrl: ' https://tickets.example/1 ',
    atEnd: 'end-if-healthy',
    healthUrl,
    expectedMinutes: 60,
  };
  expect(read({ ...said, drainMinutes: 20, atDrainBy: 'cancel' })).toEqual({
    ok: true,
    value: {
      plannedEnd: new Date('2026-11-24T03:00:00Z'),
      terms: {
        plan: null,
        ticketUrl: 'https://tickets.example/1',
        atEnd: { kind: 'end-if-healthy', url: healthUrl },
        drainDeadline: { by: new Date('2026-11-24T02:20:00Z'), otherwise: 'cancel' },
      },
    },
  });
});

test.each([
  ['a window that ends by itself, and nobody said when', { atEnd: 'end' }, ['atEnd']],
  ['the same, if healthy', { atEnd: 'end-if-healthy', healthUrl: 'https://platform.example/' }, ['atEnd']],
  ['an end that nobody knows', { atEnd: 'explode' }, ['atEnd']],
  [
    'a health URL inside the network',
    { atEnd: 'end-if-healthy', healthUrl: 'http://169.254.169.254/', expectedMinutes: 5 },
    ['healthUrl'],
  ],
  ['a ticket that is a script', { ticketUrl: 'javascript:alert(1)' }, ['ticketUrl']],
  ['a deadline after the end', { expectedMinutes: 30, drainMinutes: 31 }, ['drainMinutes']],
  ['a deadline of nothing', { drainMinutes: 0 }, ['drainMinutes']],
  ['a deadline after two thousand million years', { drainMinutes: 1e15 }, ['drainMinutes']],
  ['a reason of a megabyte', { reason: 'x'.repeat(1_000_000) }, ['reason']],
  ['a reason that the database cannot keep', { reason: 'release \ud83d' }, ['reason']],
  ['a message that the database cannot keep', { message: 'a\0b' }, ['message']],
  ['a ticket that the database cannot keep', { ticketUrl: 'https://tickets.example/\0' }, ['ticketUrl']],
  [
    'a health URL that the database cannot keep',
    { atEnd: 'end-if-healthy', healthUrl: 'https://platform.example/\ud83d', expectedMinutes: 5 },
    ['healthUrl'],
  ],
  ['a message of a megabyte', { message: 'x'.repeat(1_000_000) }, ['message']],
  [
    'all of it at once',
    { expectedMinutes: -1, ticketUrl: 'x', drainMinutes: Number.NaN },
    ['drainMinutes', 'expectedMinutes', 'ticketUrl'],
  ],
])('%s is refused, each thing beside its field', (_, input, fields) => {
  const outcome = read(input);
  if (outcome.ok) throw new Error('It was not refused.');
  expect(outcome.refusal.code).toBe('bad-input');
  expect(Object.keys(outcome.refusal.fields ?? {}).sort()).toEqual(fields);
});
