import { expect, test } from 'vitest';
import { isStorableText } from './storable-text.ts';

test.each(['', 'release 2.8', 'Übergröße', '🚧', 'two\nlines\tand a tab', '\u0001\u007f\uffff'])(
  'what the database can keep may be written: %j',
  (text) => {
    expect(isStorableText(text)).toBe(true);
  },
);

test.each(['a\0b', '\0', 'half of a pair: \ud83d', '\udea7 the other half', '\udea7\ud83d'])(
  'what it cannot keep is told apart: %j',
  (text) => {
    expect(isStorableText(text)).toBe(false);
  },
);
