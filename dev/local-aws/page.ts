/** What a client asks of a list: how many at most, and from which token on. */
export type PageRequest = {
  readonly size: number;
  readonly token: string | undefined;
  /** The list that is asked for, filters included: a token of another list is not taken. */
  readonly scope: string;
};

/**
 * One page of `items` in order of their keys. The token says after which key to go on, so that
 * items may come and go between two pages. Answers null when the token is not one of this list's.
 */
export function page<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  request: PageRequest,
): { items: T[]; next: string | undefined } | null {
  const after = request.token === undefined ? '' : open(request.token, request.scope);
  if (after === null) return null;
  const rest = items.filter((item) => keyOf(item) > after).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const shown = rest.slice(0, request.size);
  const last = shown.at(-1);
  return {
    items: shown,
    next: last && rest.length > shown.length ? seal(keyOf(last), request.scope) : undefined,
  };
}

function seal(key: string, scope: string): string {
  return Buffer.from(JSON.stringify([scope, key])).toString('base64url');
}

function open(token: string, scope: string): string | null {
  try {
    const [sealedScope, key]: unknown[] = JSON.parse(Buffer.from(token, 'base64url').toString());
    return sealedScope === scope && typeof key === 'string' ? key : null;
  } catch {
    return null;
  }
}
