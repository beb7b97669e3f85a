import { describe, expect, test } from 'vitest';
import { AUDIT_ACTIONS } from '#lib/domain/audit.ts';
import { HISTORY_OUTCOMES } from '#lib/domain/history.ts';
import { textsForTest } from '#lib/texts/testing.ts';

const tag = () => '…';

describe.each(['en', 'de'] as const)('the words of the history in %s', (language) => {
  const audit = textsForTest(language, 'audit');
  const history = textsForTest(language, 'history');

  test.each(AUDIT_ACTIONS)('say what %s is, in a list and in a sentence, for one and for many', (action) => {
    expect(audit(`actions.${action}`)).toMatch(/\w/);
    for (const subjects of [1, 300]) {
      const sentence = history.rich(`happened.${action}`, {
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
