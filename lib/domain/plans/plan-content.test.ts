import { expect, test } from 'vitest';
import { type PlanContentInput, readPlanContent } from './plan-content.ts';

const INPUT: PlanContentInput = {
  mode: 'READ-ONLY',
  reason: ' release 2.8 ',
  message: null,
  noticeMinutes: null,
  withoutSchedules: false,
};
const RULES = { healthHosts: new Set<string>(), lastsMinutes: 60 };

test('what is left out has its usual meaning: a notice of a day, keep at the end, no deadline', () => {
  expect(readPlanContent({ ...INPUT, message: '  ', ticketUrl: ' ' }, RULES)).toEqual({
    content: {
      mode: 'READ-ONLY',
      reason: 'release 2.8',
      message: null,
      noticeMinutes: 1_440,
      ticketUrl: null,
      atEnd: { kind: 'keep' },
      drainDeadline: null,
      withoutSchedules: false,
    },
    problems: {},
  });
});

test('everything that can be agreed is read', () => {
  const { content, problems } = readPlanContent(
    {
      ...INPUT,
      mode: 'NO-ACCESS',
      message: ' **soon** ',
      noticeMinutes: 0,
      ticketUrl: 'https://tickets.example.org/1',
      atEnd: 'end-if-healthy',
      healthUrl: ' https://example.org/health ',
      drainMinutes: 60,
      atDrainBy: 'cancel',
    },
    RULES,
  );
  expect(problems).toEqual({});
  expect(content).toMatchObject({
    mode: 'NO-ACCESS',
    message: '**soon**',
    noticeMinutes: 0,
    ticketUrl: 'https://tickets.example.org/1',
    atEnd: { kind: 'end-if-healthy', url: 'https://example.org/health' },
    drainDeadline: { minutes: 60, otherwise: 'cancel' },
  });
});

test.each<[string, Partial<PlanContentInput>, RegExp]>([
  ['mode', { mode: 'OFF' }, /READ-ONLY or NO-ACCESS/],
  ['mode', { mode: undefined }, /READ-ONLY or NO-ACCESS/],
  ['reason', { reason: null }, /Give a reason/],
  ['reason', { reason: '   ' }, /Give a reason/],
  ['reason', { reason: 'x'.repeat(201) }, /at most 200 characters; these are 201/],
  ['message', { message: 'x'.repeat(5_001) }, /at most 5,000 characters; these are 5,001/],
  ['message', { message: 'x'.repeat(1_048_576) }, /these are 1,048,576/],
  ['reason', { reason: 'release\0' }, /cannot be kept/],
  ['reason', { reason: 'release \ud83d' }, /cannot be kept/],
  ['message', { message: 'a\0b' }, /cannot be kept/],
  ['message', { message: '\udea7' }, /cannot be kept/],
  ['noticeMinutes', { noticeMinutes: -1 }, /30 days/],
  ['noticeMinutes', { noticeMinutes: 30 * 1_440 + 1 }, /30 days/],
  ['noticeMinutes', { noticeMinutes: 1.5 }, /whole minutes/],
  ['noticeMinutes', { noticeMinutes: Number.NaN }, /whole minutes/],
  ['ticketUrl', { ticketUrl: 'OPS-42' }, /https:/],
  ['ticketUrl', { ticketUrl: 'javascript:alert(1)' }, /https:/],
  ['atEnd', { atEnd: 'explode' }, /planned end/],
  ['healthUrl', { atEnd: 'end-if-healthy' }, /answers 200/],
  ['healthUrl', { atEnd: 'end-if-healthy', healthUrl: 'example.org' }, /https:/],
  ['healthUrl', { atEnd: 'end-if-healthy', healthUrl: 'http://169.254.169.254/' }, /inside/],
  ['drainMinutes', { drainMinutes: 0 }, /at least one/],
  ['drainMinutes', { drainMinutes: 61 }, /lasts 60 minutes/],
  ['drainMinutes', { drainMinutes: Number.POSITIVE_INFINITY }, /whole minutes/],
  ['atDrainBy', { drainMinutes: 30, atDrainBy: 'explode' }, /not quiet by then/],
])('a bad %s is refused beside its field alone', (field, input, words) => {
  const { problems } = readPlanContent({ ...INPUT, ...input }, RULES);
  expect(Object.keys(problems)).toEqual([field]);
  expect(problems[field]).toMatch(words);
});

test('all that is wrong is said at once', () => {
  const { problems } = readPlanContent({ ...INPUT, mode: '', reason: '', drainMinutes: -1 }, RULES);
  expect(Object.keys(problems).sort()).toEqual(['drainMinutes', 'mode', 'reason']);
});

test('a health URL that nobody will ask, and a deadline policy without a deadline, do not matter', () => {
  const input = { ...INPUT, atEnd: 'end', healthUrl: 'http://localhost/', atDrainBy: 'explode' };
  expect(readPlanContent(input, RULES).problems).toEqual({});
});
