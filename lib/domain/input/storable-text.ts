/**
 * Whether the database can keep `text`: PostgreSQL stores no NUL in a text (22021), and in its JSON, as the audit is,
 * neither NUL nor half of a surrogate pair (22P05, 22P02). Both come from programs only, and from what is pasted.
 */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** What people are told of a text that is not. */
export const NOT_STORABLE =
  'This contains a character that cannot be kept. Type it again instead of pasting it.';
