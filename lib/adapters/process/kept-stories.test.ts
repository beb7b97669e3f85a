import { expect, test } from 'vitest';
import type { WindowStory } from '#lib/domain/history/window-record.ts';
import { createKeptStories } from './kept-stories.ts';

const WINDOW = { id: 'a', version: 1 };

/** Stories that are told apart by when they were loaded. */
function library() {
  let nowMs = 1_000;
  let loads = 0;
  const kept = createKeptStories(() => nowMs);
  const load = async () => {
    loads += 1;
    return { now: new Date(nowMs) } as WindowStory;
  };
  return {
    kept,
    load,
    loads: () => loads,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

test('however many ask for a story, it is loaded once a minute', async () => {
  const { kept, load, loads, pass } = library();
  const stories = await Promise.all(Array.from({ length: 50 }, () => kept.of(WINDOW, load)));
  expect(new Set(stories).size).toBe(1);
  pass(59_000);
  await kept.of(WINDOW, load);
  expect(loads()).toBe(1);
  pass(1_001);
  await kept.of(WINDOW, load);
  expect(loads()).toBe(2);
});

test('a window that has changed, and another one, are loaded anew', async () => {
  const { kept, load, loads } = library();
  await kept.of(WINDOW, load);
  await kept.of({ ...WINDOW, version: 2 }, load);
  await kept.of({ ...WINDOW, id: 'b' }, load);
  expect(loads()).toBe(3);
});

test('what fails, or is not there, is asked for again', async () => {
  const { kept, load, loads } = library();
  await expect(kept.of(WINDOW, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await kept.of(WINDOW, async () => null)).toBeNull();
  expect(await kept.of(WINDOW, load)).not.toBeNull();
  expect(loads()).toBe(1);
});
