import { request } from 'node:http';
import type { APIRequestContext, APIResponse } from 'playwright/test';

/** One request, as a row of a table names it. */
export type Ask = {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | object;
};

/** `GET /path` as a request. */
export function ask(line: string, headers: Ask['headers'] = {}): Ask {
  const [method = '', path = ''] = line.split(' ');
  return { method, path, headers };
}

/** A GraphQL operation over POST. `accept` decides how refusals are told. */
export function graphql(
  query: string,
  { operationName, accept = 'application/graphql-response+json' }: Partial<Record<string, string>> = {},
): Ask {
  const headers = { 'content-type': 'application/json', accept };
  return { method: 'POST', path: '/api/graphql', headers, body: { query, operationName } };
}

/** The request in one line, to name it in a report. */
export function titleOf({ method, path, headers, body }: Ask): string {
  return [method, decodeURIComponent(path), JSON.stringify(headers), body && JSON.stringify(body)].join(' ');
}

/** Sends it with the session of this client; a redirect is an answer, not followed. */
export function send(
  client: APIRequestContext,
  { method, path, headers = {}, body }: Ask,
): Promise<APIResponse> {
  return client.fetch(path, {
    method,
    headers: { ...headers },
    maxRedirects: 0,
    ...(body === undefined ? {} : { data: body }),
  });
}

/** Sends the path byte by byte as it stands; other clients tidy up `..` and `//` first. */
export function sendRaw(
  baseURL: string,
  { method, path, headers = {} }: Ask,
): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, method, path, headers: { ...headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.once('error', fail);
      answer.once('end', () =>
        done({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
      );
    });
    asked.once('error', fail);
    asked.end();
  });
}

const FORMS: Readonly<Record<string, string>> = {
  'text/html': 'page',
  'application/problem+json': 'problem',
  'application/graphql-response+json': 'graphql',
  'application/json': 'json',
};

/**
 * An answer in a few words: the status, where a redirect leads, and of what is not plainly done the
 * form and the code, such as `503 problem MAINTENANCE_NO_ACCESS`.
 */
export async function verdictOf(answer: APIResponse): Promise<string> {
  const { location, 'content-type': type = '' } = answer.headers();
  if (location) return `${answer.status()} ${new URL(location, answer.url()).pathname}`;
  const code = codeOf(await answer.text());
  if (answer.ok() && !code) return String(answer.status());
  return [answer.status(), FORMS[type.split(';')[0] ?? ''], code].filter(Boolean).join(' ');
}

/** The code of a problem, or of the first error of a GraphQL answer; null where there is none. */
export function codeOf(text: string): string | null {
  try {
    const body = JSON.parse(text);
    return body.code ?? body.errors?.[0]?.extensions?.code ?? null;
  } catch {
    return null;
  }
}
