import { expect, test } from 'vitest';
import { missedWords } from './missed-words.ts';
import { englishTexts, textsForTest } from './testing.ts';

const english = englishTexts('refusals');
const german = textsForTest('de', 'refusals');

test.each([
  ['The application was not running at that time.', 'Die Anwendung lief zu dieser Zeit nicht.'],
  [
    'When it could have started, less than half of its time was left.',
    'Als es hätte starten können, war weniger als die Hälfte seiner Zeit übrig.',
  ],
  [
    'When it could have started, the deadline of its drain was over already.',
    'Als es hätte starten können, war die Frist bis zur Ruhe schon verstrichen.',
  ],
  [
    'Another window was open: “Release 2.8”, started by admin.',
    'Ein anderes Fenster war offen: „Release 2.8“, gestartet von admin.',
  ],
  [
    'Another window was open: NO-ACCESS, started by admin.',
    'Ein anderes Fenster war offen: NO-ACCESS, gestartet von admin.',
  ],
  [
    'It could not be started. Changes by users are still being saved, longer than usual. Nothing was changed; try again in a moment.',
    'Es konnte nicht gestartet werden. Änderungen von Benutzern werden noch gespeichert, länger als sonst. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.',
  ],
  ['It could not be started. No words for this.', 'Es konnte nicht gestartet werden. No words for this.'],
])('why a window was missed is told in the reader’s language: %s', (why, words) => {
  expect(missedWords(german, why)).toBe(words);
  expect(missedWords(english, why)).toBe(why);
});

test('a reason that nobody has translated is better than none', () => {
  expect(missedWords(german, 'Something new.')).toBe('Something new.');
});
