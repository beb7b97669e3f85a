/** A text as ILIKE takes it literally, between two `%`: there `%`, `_` and `\` mean something else. */
export function containsPattern(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
