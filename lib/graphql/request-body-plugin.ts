import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { parseMediaType } from './media-type.ts';
import { badRequest, requestError } from './request-error.ts';
import { paramsOfForm, paramsOfJson } from './request-params.ts';

/** How each kind of body is read; nothing else is. */
const READERS: Readonly<Record<string, (text: string) => GraphQLParams>> = {
  'application/json': paramsOfJson,
  'application/graphql+json': paramsOfJson,
  'application/graphql': (query) => ({ query }),
  'application/x-www-form-urlencoded': paramsOfForm,
};

const ACCEPT = Object.keys(READERS).join(', ');

/**
 * Reads a request once, into the parameters that are both decided on and executed. A body is UTF-8, with or
 * without a byte-order mark, and not compressed: nothing here ever unpacks anything (RFC 9110, 15.5.16).
 * The server's limit of a body's size lies around this.
 */
export function requestBodyPlugin(): Plugin {
  return {
    onRequestParse({ request, setRequestParser }) {
      if (request.method === 'GET') setRequestParser(({ url }) => paramsOfForm(new URL(url).search));
      if (request.method === 'POST') {
        const read = readerFor(request);
        setRequestParser(async (limited) => read(decodeUtf8(await limited.arrayBuffer())));
      }
    },
  };
}

function readerFor({ headers }: Request) {
  const coding = headers.get('content-encoding')?.trim().toLowerCase();
  if (coding && coding !== 'identity')
    throw unsupported('Send the body as it is, not compressed.', { 'Accept-Encoding': 'identity' });
  const { type, charset } = parseMediaType(headers.get('content-type'));
  if (type === 'multipart/form-data')
    throw unsupported('There are no file uploads here: send the operation as application/json.');
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  if (!read) throw unsupported(`Send the operation as one of ${ACCEPT}.`);
  if (charset !== null && charset !== 'utf-8' && charset !== 'utf8')
    throw unsupported('Send the body in UTF-8.');
  return read;
}

function unsupported(message: string, headers: Readonly<Record<string, string>> = { Accept: ACCEPT }) {
  return requestError('UNSUPPORTED_MEDIA_TYPE', message, { status: 415, headers });
}

/** A byte-order mark is left out; bytes that are not UTF-8 are nobody's guess. */
function decodeUtf8(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badRequest('The body is not valid UTF-8.');
  }
}
