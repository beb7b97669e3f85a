import { randomUUID } from 'node:crypto';

/** What a client asks of a list: how many at most, and from which token on. */
export type PageRequest = {
  /** 0 asks for an empty page with a token that goes on from the same place. */
  readonly size: number;
  readonly token: string | undefined;
  /** The list that is asked for, filters included: a token of another list is not taken. */
  readonly scope: string;
};

/**
 * One page of those `items` that fit; the items are in order of their keys. The token says after which
 * key to go on, so that items may come and go between two pages. Answers null when the token is not
 * one of this list's.
 */
export function page<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { size, token, scope }: PageRequest,
  fits: (item: T) => boolean = () => true,
): { items: T[]; next: string | undefined } | null {
  const after = token === undefined ? '' : open(token, scope);
  if (after === null) return null;
  // Of its own each time, so that an empty page after another does not look like a token that comes back.
  if (size === 0) return { items: [], next: seal(scope, after, randomUUID()) };
  const shown: T[] = [];
  for (const item of items.slice(firstAfter(items, keyOf, after))) {
    if (!fits(item)) continue;
    const last = shown.at(-1);
    if (last && shown.length === size) return { items: shown, next: seal(scope, keyOf(last)) };
    shown.push(item);
  }
  return { items: shown, next: undefined };
}

/** Where the first item with a key after `after` is, found by halving. */
function firstAfter<T>(items: readonly T[], keyOf: (item: T) => string, after: string): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(items[middle] as T) > after) high = middle;
    else low = middle + 1;
  }
  return low;
}

function seal(...parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function open(token: string, scope: string): string | null {
  try {
    const [sealedScope, key]: unknown[] = JSON.parse(Buffer.from(token, 'base64url').toString());
    return sealedScope === scope && typeof key === 'string' ? key : null;
  } catch {
    return null;
  }
}
