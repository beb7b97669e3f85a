import { beforeEach, describe, expect, test } from 'vitest';
import type { KeptDraft } from './kept-draft.ts';
import { forgetAllDrafts, forgetDraft, keepDraft, openDrafts, readDraft } from './kept-drafts.ts';

const NOW = Date.parse('2026-11-24T02:00:00Z');
const place = { userId: 'ann', form: '/environments/new createEnvironment' };
const draft: KeptDraft = {
  values: [['label', 'half-filled']],
  openedWith: [['label', '']],
  keptAt: '2026-11-24T02:00:00.000Z',
};

/** As a browser's: keys in no order that anybody promises. */
function storageInMemory(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

let storage: Storage;
const keptTexts = () =>
  Array.from({ length: storage.length }, (_, index) => storage.getItem(storage.key(index) ?? '')).filter(
    (text) => text?.includes(JSON.stringify(draft.values)),
  );
beforeEach(() => {
  storage = storageInMemory();
  openDrafts(storage, place.userId, NOW);
});

describe('what was typed', () => {
  test('is found again by the same person in the same form, and by nobody else anywhere', () => {
    keepDraft(storage, place, draft);
    expect(readDraft(storage, place, NOW)).toEqual(draft);
    expect(readDraft(storage, { ...place, userId: 'bob' }, NOW)).toBeNull();
    expect(readDraft(storage, { ...place, form: '/datasets/new createDataset' }, NOW)).toBeNull();
    expect(
      readDraft(storage, { userId: 'ann /environments/new', form: 'createEnvironment' }, NOW),
    ).toBeNull();
  });

  test('is forgotten once it is saved, and the others’ stays', () => {
    const other = { ...place, form: '/shares/new createShare' };
    keepDraft(storage, place, draft);
    keepDraft(storage, other, draft);
    forgetDraft(storage, place);
    expect(readDraft(storage, place, NOW)).toBeNull();
    expect(readDraft(storage, other, NOW)).toEqual(draft);
  });

  test('is forgotten for every form on signing out, and nothing else is', () => {
    storage.setItem('theme', 'dark');
    keepDraft(storage, place, draft);
    keepDraft(storage, { ...place, form: '/shares/new createShare' }, draft);
    forgetAllDrafts(storage);
    expect(storage.length).toBe(1);
    expect(storage.getItem('theme')).toBe('dark');
  });

  test('is forgotten after a month', () => {
    keepDraft(storage, place, draft);
    expect(readDraft(storage, place, NOW + 29 * 86_400_000)).toEqual(draft);
    expect(readDraft(storage, place, NOW + 30 * 86_400_000)).toBeNull();
  });

  test('is not kept beyond what anybody types, and what was kept before stays', () => {
    keepDraft(storage, place, draft);
    keepDraft(storage, place, { ...draft, values: [['description', 'x'.repeat(200_000)]] });
    expect(readDraft(storage, place, NOW)).toEqual(draft);
  });

  test('of twenty forms at most is kept; the oldest makes room', () => {
    for (let i = 0; i < 25; i++) {
      const keptAt = new Date(NOW + i * 1000).toISOString();
      keepDraft(storage, { ...place, form: `form ${i}` }, { ...draft, keptAt });
    }
    expect(keptTexts()).toHaveLength(20);
    expect(readDraft(storage, { ...place, form: 'form 4' }, NOW)).toBeNull();
    expect(readDraft(storage, { ...place, form: 'form 5' }, NOW)).not.toBeNull();
  });

  test.each([
    '',
    'null',
    '{}',
    '[]',
    '{"values":[["a"]]}',
    '{"values":[["a",1]],"openedWith":[],"keptAt":"x"}',
    '{',
  ])('is nothing where the storage says %j', (text) => {
    keepDraft(storage, place, draft);
    storage.setItem(storage.key(1) ?? '', text);
    expect(readDraft(storage, place, NOW)).toBeNull();
    openDrafts(storage, place.userId, NOW);
    expect(storage.length).toBe(1);
  });
});

describe('on a shared computer', () => {
  test('who signs in finds nothing of others, also of those who have not signed out', () => {
    keepDraft(storage, place, draft);
    storage.setItem('theme', 'dark');
    openDrafts(storage, 'an', NOW);
    expect(keptTexts()).toEqual([]);
    expect(storage.getItem('theme')).toBe('dark');
  });

  test('who comes back after a session has expired finds what was typed', () => {
    keepDraft(storage, place, draft);
    openDrafts(storage, place.userId, NOW + 86_400_000);
    expect(readDraft(storage, place, NOW + 86_400_000)).toEqual(draft);
  });

  test('what is older than a month leaves the browser as soon as any page is opened', () => {
    keepDraft(storage, place, draft);
    openDrafts(storage, place.userId, NOW + 30 * 86_400_000);
    expect(keptTexts()).toEqual([]);
  });

  test('a tab that is still open keeps nothing once its user has signed out in another', () => {
    forgetAllDrafts(storage);
    keepDraft(storage, place, draft);
    expect(storage.length).toBe(0);
    openDrafts(storage, 'bob', NOW);
    keepDraft(storage, place, draft);
    expect(keptTexts()).toEqual([]);
  });

  test('a name that another begins with, or that looks like a key, is its own', () => {
    for (const userId of ['ann","x', 'ann,', 'ann"', '']) {
      openDrafts(storage, userId, NOW);
      keepDraft(storage, { ...place, userId }, draft);
      expect(keptTexts()).toHaveLength(1);
      openDrafts(storage, 'ann', NOW);
      expect(keptTexts()).toEqual([]);
    }
  });
});
