/** What a Content-Type header says (RFC 9110, 8.3); both in lower case, `charset` null where none is named. */
export type MediaType = { readonly type: string; readonly charset: string | null };

/** A header that is missing is a type of its own that nobody reads: ''. */
export function parseMediaType(header: string | null): MediaType {
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';');
  const charsets = parameters
    .map((parameter) => parameter.trim())
    .filter((parameter) => parameter.startsWith('charset='))
    .map((parameter) => parameter.slice('charset='.length).replace(/^"(.*)"$/, '$1'));
  return { type: type.trim(), charset: charsets.length > 0 ? charsets.join(' and ') : null };
}
