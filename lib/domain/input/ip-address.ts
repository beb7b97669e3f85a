/** An address as its numbers: four bytes, or eight groups of 16 bits. */
export type IpAddress =
  | { readonly version: 4; readonly bytes: readonly number[] }
  | { readonly version: 6; readonly groups: readonly number[] };

/**
 * The address that a text spells, as resolvers and `URL` write it: dotted decimal without leading zeros, or RFC 4291
 * (also with an IPv4 tail, in brackets, or with a zone such as `%eth0`). Null when it is none.
 */
export function parseIpAddress(text: string): IpAddress | null {
  const bare = text.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const bytes = parseBytes(bare);
  if (bytes) return { version: 4, bytes };
  const groups = parseGroups(bare);
  return groups && { version: 6, groups };
}

/** The IPv4 address in which an IPv6 one ends. */
export function ipv4Tail(groups: readonly number[]): IpAddress {
  return { version: 4, bytes: groups.slice(-2).flatMap((group) => [group >> 8, group & 0xff]) };
}

function parseBytes(text: string): readonly number[] | null {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

function parseGroups(text: string): readonly number[] | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  // An IPv4 address may only stand at the very end.
  if (halves.length === 2 && halves[0]?.includes('.')) return null;
  const [head, tail] = [groupsOf(halves[0] ?? ''), groupsOf(halves[1] ?? '')];
  if (!head || !tail) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1) return missing === 0 ? head : null;
  // `::` stands for at least one group (RFC 4291, 2.2).
  return missing >= 1 ? [...head, ...new Array<number>(missing).fill(0), ...tail] : null;
}

/** Groups between colons; the last of them may be an IPv4 address. Null when one is neither. */
function groupsOf(text: string): readonly number[] | null {
  if (text === '') return [];
  const parts = text.split(':');
  const bytes = parseBytes(parts.at(-1) ?? '');
  const hex = bytes ? parts.slice(0, -1) : parts;
  if (!hex.every((part) => /^[\da-f]{1,4}$/i.test(part))) return null;
  const [a = 0, b = 0, c = 0, d = 0] = bytes ?? [];
  return [...hex.map((part) => Number.parseInt(part, 16)), ...(bytes ? [a * 256 + b, c * 256 + d] : [])];
}
