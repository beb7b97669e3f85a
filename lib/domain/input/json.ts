/** What JSON can say; times are ISO 8601 strings. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The value as JSON would bring it back. */
export function toJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
