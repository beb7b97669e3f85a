import { expect, test } from 'vitest';
import { englishTexts } from '#lib/texts/testing.ts';
import { expressionWords } from './expression-words.ts';

const t = englishTexts('missedRuns');

test.each([
  ['rate(5 minutes)', 'every 5 minutes'],
  ['rate(1 hour)', 'every hour'],
  ['rate(7 days)', 'every 7 days'],
  ['cron(0 2 * * ? *)', 'every day at 02:00 UTC'],
  ['cron(5 14 ? * * *)', 'every day at 14:05 UTC'],
  ['cron(0 2 ? * SUN *)', 'every Sunday at 02:00 UTC'],
  ['cron(0 2 ? * 2 *)', 'every Monday at 02:00 UTC'],
  ['cron(0 2 1 * ? *)', 'on day 1 of every month at 02:00 UTC'],
])('%s is %s', (expression, words) => {
  expect(expressionWords(t, expression)).toBe(words);
});

test.each(['cron(0/15 * * * ? *)', 'cron(0 2 ? * MON-FRI *)', 'cron(0 2 L * ? *)', 'cron(0 2 1 1 ? *)', 'x'])(
  '%s is shown as it is',
  (expression) => {
    expect(expressionWords(t, expression)).toBeNull();
  },
);
