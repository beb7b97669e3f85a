/**
 * Follows a paged call to its end. An empty page with a token goes on; a token that comes back a
 * second time, or a page whose list is missing, is an error: half a list must not pass for all of it.
 */
export async function allPages<Item>(
  page: (token: string | undefined) => Promise<{
    readonly items: readonly Item[] | undefined;
    readonly next: string | undefined;
  }>,
): Promise<Item[]> {
  const items: Item[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const answer = await page(token);
    if (!answer.items) throw new Error('AWS answered without the list that was asked for.');
    items.push(...answer.items);
    token = answer.next;
    if (token !== undefined && seen.has(token)) throw new Error('AWS answered the same page token twice.');
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return items;
}

/** Cuts a list into pieces of at most `size`. */
export function inBatches<Item>(items: readonly Item[], size: number): Item[][] {
  const batches: Item[][] = [];
  for (let at = 0; at < items.length; at += size) batches.push(items.slice(at, at + size));
  return batches;
}
