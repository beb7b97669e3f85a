import { expect, test } from 'vitest';
import { ago, override } from '#lib/domain/testing.ts';
import { addOverride } from './override.ts';

const first = override(['a', 'b'], { by: 'first', at: ago(60), reason: 'the first reason' });

test('the first word stands alone', () => {
  expect(addOverride(null, first)).toEqual(first);
});

test('the later word speaks for both, and nothing that was waived is lost or doubled', () => {
  const later = {
    ...override([], { by: 'later', at: ago(30), reason: 'the later reason' }),
    waived: [
      { key: 'b', blocker: 'as it is now' },
      { key: 'c', blocker: 'new' },
    ],
  };
  expect(addOverride(first, later)).toEqual({
    ...later,
    waived: [
      { key: 'a', blocker: { seen: 'a' } },
      { key: 'b', blocker: 'as it is now' },
      { key: 'c', blocker: 'new' },
    ],
  });
});

test('a word is never changed by one that is added', () => {
  const before = structuredClone(first);
  addOverride(first, override(['c']));
  expect(first).toEqual(before);
});
