/** Containers in one line: deeper than any message needs. */
const DEEPEST = 8;

/** What opens a quotation, a list item or a numbered one. */
const OPENS = String.raw`[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))`;
const TOO_DEEP = new RegExp(`^((?:${OPENS}){${DEEPEST}})(?:${OPENS})+`, 'gm');

/**
 * The Markdown without the quotation marks and list markers that nest deeper in one line than any message needs; what
 * stands behind them stays. The parser's time grows with depth times lines, so that a few thousand characters of them
 * took it seconds.
 */
export function shallowText(markdown: string): string {
  return markdown.replace(TOO_DEEP, '$1');
}
