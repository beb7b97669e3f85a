/** Texts by key, nested as deep as a namespace likes. */
export type TextTree = { readonly [key: string]: string | TextTree };

/** `base` with the texts of `top` in place of its own; what `top` lacks stays. */
export function layOver(base: TextTree, top: TextTree | undefined): TextTree {
  if (!top) return base;
  const laid: Record<string, string | TextTree> = { ...base };
  for (const [key, text] of Object.entries(top)) {
    const below = laid[key];
    laid[key] = typeof text === 'object' && typeof below === 'object' ? layOver(below, text) : text;
  }
  return laid;
}
