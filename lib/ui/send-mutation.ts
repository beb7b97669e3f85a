/** Why a change was not made. Nothing was saved, except that nobody knows for `offline`. */
export type MutationFailure = {
  readonly ok: false;
  /**
   * The server's `extensions.code`, or one of our own: `offline` (the answer never came) and
   * `unreadable` (an answer came that is not GraphQL).
   */
  readonly code: string;
  readonly message: string;
  /** For `BAD_INPUT`: what is wrong with which field, by field name. */
  readonly fields: Readonly<Record<string, string>>;
  /** From `Retry-After`; null when the server did not say. */
  readonly retryAfterSeconds: number | null;
};

export type MutationAnswer<Data> = { readonly ok: true; readonly data: Data } | MutationFailure;

const ENDPOINT = '/api/graphql';

/**
 * Sends one GraphQL mutation and answers its data or, in words for people, why there is none. Asks
 * for `application/graphql-response+json`, so that a refusal has its own HTTP status (GraphQL over
 * HTTP). Never throws.
 */
export async function sendMutation<Data>(
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<MutationAnswer<Data>> {
  let response: Response;
  try {
    response = await fetch(ENDPOINT, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: document, variables }),
    });
  } catch {
    return failure('offline', 'The server could not be reached. Check your connection and try again.');
  }
  const retryAfterSeconds = secondsFrom(response.headers.get('retry-after'));
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    return failure(
      'unreadable',
      'The server gave an answer that cannot be read. Try again in a moment.',
      {},
      retryAfterSeconds,
    );
  }
  return readAnswer<Data>(body, retryAfterSeconds);
}

function readAnswer<Data>(body: unknown, retryAfterSeconds: number | null): MutationAnswer<Data> {
  const [error] = list(record(body)?.errors);
  if (error !== undefined) {
    const extensions = record(record(error)?.extensions);
    return failure(
      text(extensions?.code) ?? 'unreadable',
      text(record(error)?.message) ?? 'The change was refused.',
      texts(extensions?.fields),
      retryAfterSeconds,
    );
  }
  const data = record(record(body)?.data);
  return data
    ? { ok: true, data: data as Data }
    : failure('unreadable', 'The server gave an answer that cannot be read. Try again in a moment.');
}

function failure(
  code: string,
  message: string,
  fields: Readonly<Record<string, string>> = {},
  retryAfterSeconds: number | null = null,
): MutationFailure {
  return { ok: false, code, message, fields, retryAfterSeconds };
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
  const seconds = Number(header ?? Number.NaN);
  return Number.isInteger(seconds) && seconds >= 0 ? seconds : null;
}
