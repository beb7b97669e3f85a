export type BoundedGroups<T> = {
  /** Answers who has to go: who came first of those with this key, where they would be too many; else null. */
  enter(key: string, one: T): T | null;
  /** Harmless for who has left already. */
  leave(key: string, one: T): void;
};

/** At most `most` at once for each key. Nothing is kept of a key without any. */
export function createBoundedGroups<T>(most: number): BoundedGroups<T> {
  const groups = new Map<string, Set<T>>();
  return {
    enter(key, one) {
      const group = groups.get(key) ?? new Set();
      groups.set(key, group.add(one));
      const [oldest] = group;
      return group.size > most && oldest !== undefined ? oldest : null;
    },
    leave(key, one) {
      const group = groups.get(key);
      group?.delete(one);
      if (group?.size === 0) groups.delete(key);
    },
  };
}
