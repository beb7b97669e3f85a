import { LRUCache } from 'lru-cache';
import type { WindowStory } from '#lib/domain/history/window-record.ts';
import type { KeptStories } from '#lib/ports/kept-stories.ts';

const KEPT_FOR_MS = 60_000;
/** The largest have some thousand entries each. */
const MOST = 20;

/** In the memory of this process. `now` in milliseconds, of a clock that is never set back. */
export function createKeptStories(now: () => number = () => performance.now()): KeptStories {
  const kept = new LRUCache<string, Promise<WindowStory | null>>({
    max: MOST,
    ttl: KEPT_FOR_MS,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    of({ id, version }, load) {
      const key = `${id} ${version}`;
      const known = kept.get(key);
      if (known) return known;
      const story = load();
      kept.set(key, story);
      const forget = () => {
        if (kept.peek(key) === story) kept.delete(key);
      };
      story.then((found) => found ?? forget(), forget);
      return story;
    },
  };
}
