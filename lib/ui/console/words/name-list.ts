import type { ConsoleTexts } from './console-texts.ts';

/** "a", "a and b", "a, b and c". */
export function nameList(t: ConsoleTexts, names: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (names.length < 2) return names.join('');
  return t(word, { names: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
}

/** Names with how often each occurs, in order of first appearance: "catalog-indexer (2) and share-verifier". */
export function nameTally(t: ConsoleTexts, names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return nameList(
    t,
    [...counts].map(([name, count]) => (count > 1 ? `${name} (${count})` : name)),
  );
}
