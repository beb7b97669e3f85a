/** "1 task", "2 tasks". */
export function tellCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "a", "a and b", "a, b and c". */
export function tellNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Names with how often each occurs, in order of first appearance: "catalog-indexer (2), share-verifier". */
export function tellTally(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return tellNames([...counts].map(([name, count]) => (count > 1 ? `${name} (${count})` : name)));
}
