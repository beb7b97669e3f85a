import { leadsInside } from './inside-the-network.ts';
import { isStorableText, NOT_STORABLE } from './storable-text.ts';

/** In characters. */
export const LONGEST_ADDRESS = 2_000;

/** What is wrong with `text` as the address of a web page, in words for people; null when nothing is. */
export function webAddressProblem(text: string): string | null {
  if (text.length > LONGEST_ADDRESS) return `Use at most ${LONGEST_ADDRESS} characters.`;
  // It is kept as it was written, and not as a browser would repair it.
  if (!isStorableText(text)) return NOT_STORABLE;
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return 'Enter a whole address that begins with https:// or http://.';
  // It is shown to people and kept in the audit.
  return url.username || url.password ? 'Leave user name and password out of the address.' : null;
}

/**
 * The same for the address that is asked whether the platform is healthy. One that leads to this machine or its link
 * (see `leadsInside`) is refused, unless its host is among `healthHosts` of the configuration; so far as its text
 * tells: whoever connects checks the resolved address again.
 */
export function healthUrlProblem(text: string, healthHosts: ReadonlySet<string>): string | null {
  const problem = webAddressProblem(text);
  if (problem) return problem;
  const { hostname } = new URL(text);
  if (!leadsInside(hostname) || healthHosts.has(hostname)) return null;
  return `${hostname} is inside this application's own network. Name a host that others can reach, or allow it by modules.maintenance.healthHosts in config.json.`;
}
