/** Why a change was not made. Nothing was saved, except that nobody knows for `offline`. */
export type MutationFailure = {
  readonly ok: false;
  /**
   * The server's `extensions.code`, or one of our own: `offline` (the answer never came) and
   * `unreadable` (an answer came that is not GraphQL).
   */
  readonly code: string;
  /** The server's sentence, in English; null where it said none. */
  readonly message: string | null;
  /** For `BAD_INPUT`: what is wrong with which field, by field name. */
  readonly fields: Readonly<Record<string, string>>;
  /** From `Retry-After`; null when the server did not say. */
  readonly retryAfterSeconds: number | null;
};

export type MutationAnswer<Data> = { readonly ok: true; readonly data: Data } | MutationFailure;

/**
 * What the body of a GraphQL answer comes to. One error is enough to count as refused: our mutations
 * have one root field each, so beside an error there is no data worth having.
 */
export function readMutationAnswer<Data>(body: unknown, retryAfter: string | null): MutationAnswer<Data> {
  const retryAfterSeconds = secondsFrom(retryAfter);
  const [error] = list(record(body)?.errors);
  if (error !== undefined) {
    const extensions = record(record(error)?.extensions);
    return {
      ok: false,
      code: text(extensions?.code) ?? 'unreadable',
      message: text(record(error)?.message),
      fields: texts(extensions?.fields),
      retryAfterSeconds,
    };
  }
  const data = record(record(body)?.data);
  return data ? { ok: true, data: data as Data } : unreadable(retryAfterSeconds);
}

export function offline(): MutationFailure {
  return { ok: false, code: 'offline', message: null, fields: {}, retryAfterSeconds: null };
}

function unreadable(retryAfterSeconds: number | null): MutationFailure {
  return { ok: false, code: 'unreadable', message: null, fields: {}, retryAfterSeconds };
}

function record(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function texts(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(record(value) ?? {}).filter((entry): entry is [string, string] => text(entry[1]) !== null),
  );
}

/** Whole seconds only; a date (RFC 9110, 10.2.3) counts as not said. */
function secondsFrom(header: string | null): number | null {
  return header !== null && /^\d{1,9}$/.test(header) ? Number(header) : null;
}
