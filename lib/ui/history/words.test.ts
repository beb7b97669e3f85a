import { describe, expect, test } from 'vitest';
import { AUDIT_ACTIONS } from '#lib/domain/audit/audit.ts';
import { HISTORY_OUTCOMES } from '#lib/domain/history/history.ts';
import { TIMELINE_EVENTS } from '#lib/domain/history/timeline.ts';
import type { SwallowedRuns } from '#lib/domain/history/window-record.ts';
import { textsForTest } from '#lib/texts/testing.ts';
import { startedByWords } from './started-by-words.ts';
import { missedRunsWords, missedSchedulesWords } from './swallowed-runs-words.ts';

const tag = () => '…';

describe.each(['en', 'de'] as const)('the words of the history in %s', (language) => {
  const audit = textsForTest(language, 'audit');
  const history = textsForTest(language, 'history');

  test.each(AUDIT_ACTIONS)('say what %s is in a list', (action) => {
    expect(audit(`actions.${action}`)).toMatch(/\w/);
  });

  test.each(TIMELINE_EVENTS)('say what %s is in a sentence, for one and for many', (event) => {
    for (const subjects of [1, 300]) {
      const sentence = history.rich(`happened.${event}`, {
        who: 'admin',
        mode: 'READ-ONLY',
        why: 'because',
        count: 2,
        subjects,
        end: tag,
        names: tag,
      });
      expect([sentence].flat().join('')).toMatch(/^.{6,}$/);
    }
  });

  test.each(HISTORY_OUTCOMES)('say what the outcome %s means', (outcome) => {
    expect(history(`outcomes.${outcome}`)).toMatch(/\w/);
    expect(history(`outcomeMeans.${outcome}`)).toMatch(/\.$/);
  });
});

const HOUR_MS = 3_600_000;
const at = new Date(0);
const runs = (expression: string, heldMs: number, runs = 1, firstAt: Date | null = null): SwallowedRuns => ({
  ruleArn: 'arn:a',
  ruleName: 'a',
  expression,
  heldFrom: at,
  heldUntil: new Date(heldMs),
  runs,
  firstAt,
  lastAt: firstAt,
  status: 'OPEN',
  decidedBy: null,
});
const perhaps = runs('rate(6 hours)', HOUR_MS);
const about = runs('rate(5 minutes)', HOUR_MS, 12);
const known = runs('cron(0 2 * * ? *)', HOUR_MS, 1, at);

describe('how many runs were missed is said as surely as it is known', () => {
  const [en, de] = [textsForTest('en', 'history'), textsForTest('de', 'history')];

  test.each([
    ['its times are known', known, '1 run', '1 Lauf'],
    ['its times are not known', about, 'about 12 runs', 'etwa 12 Läufe'],
    ['it was held for less than its rate', perhaps, 'perhaps 1 run', 'vielleicht 1 Lauf'],
  ])('where %s', (_name, run, english, german) => {
    expect([missedRunsWords(en, run), missedRunsWords(de, run)]).toEqual([english, german]);
  });

  test.each([
    [[known], 'Runs of 1 schedule were missed.'],
    [[known, about], 'Runs of 2 schedules were missed.'],
    [[known, about, perhaps], 'Runs of 2 schedules were missed, perhaps also of 1 more.'],
    [[perhaps], 'Perhaps a run of 1 schedule was missed.'],
    [[perhaps, perhaps], 'Perhaps runs of 2 schedules were missed.'],
  ])('of several schedules together: %#', (swallowed, sentence) => {
    expect(missedSchedulesWords(en, swallowed)).toBe(sentence);
    expect(missedSchedulesWords(de, swallowed)).toMatch(/^Bei \d [^{}]+ ausgefallen[^{}]*\.$/);
  });
});

test.each([
  [{ held: 0, wasDisabled: 0, unconfirmed: 0 }, 'No schedule was held.'],
  [{ held: 5, wasDisabled: 0, unconfirmed: 0 }, '5 schedules were held.'],
  [
    { held: 5, wasDisabled: 1, unconfirmed: 0 },
    '5 schedules were held; 1 was disabled already and stayed so.',
  ],
  [
    { held: 1, wasDisabled: 2, unconfirmed: 1 },
    '1 schedule was held; 2 were disabled already and stayed so; 1 was to be held, which AWS has not confirmed.',
  ],
])('what was held is told apart from what was disabled already: %j', (counts, sentence) => {
  expect(textsForTest('en', 'history')('schedules.count', counts)).toBe(sentence);
});

test('a window that began by plan was started by the application, any other by whoever did it', () => {
  const t = textsForTest('en', 'history');
  const words = (beganByPlan: boolean) => startedByWords(t, { entry: { by: 'admin' }, beganByPlan });
  expect(words(true)).toBe('The application, as planned by admin');
  expect(words(false)).toBe('admin');
});
