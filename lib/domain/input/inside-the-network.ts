import { type IpAddress, ipv4Tail, parseIpAddress } from './ip-address.ts';

/**
 * Where an address leads. `link-local` is also where AWS keeps the metadata and the credentials of instances and
 * tasks: 169.254.0.0/16, and fd00:ec2::/32, which no other network may use.
 */
export type AddressKind = 'loopback' | 'link-local' | 'unspecified' | 'multicast' | 'private' | 'public';

/** What the address is by the IANA special-purpose registries (RFC 6890); null when the text is no IP address. */
export function addressKind(address: string): AddressKind | null {
  const parsed = parseIpAddress(address);
  return parsed && kindOf(parsed);
}

/**
 * Whether a URL's host name or a resolved address leads to this machine, its link or its metadata, or to no single
 * host. A private network is not inside in this sense: the platform's own health page usually lives there. False for
 * a name that says nothing by itself: whoever connects must ask again with the address to which it resolves.
 */
export function leadsInside(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (NAMES_OF_THIS_MACHINE.has(name) || name.endsWith('.localhost')) return true;
  const kind = addressKind(name);
  return kind !== null && kind !== 'private' && kind !== 'public';
}

/** As usual hosts files have them. */
const NAMES_OF_THIS_MACHINE = new Set([
  'localhost',
  'localhost.localdomain',
  'localhost4',
  'localhost6',
  'ip6-localhost',
  'ip6-loopback',
]);

function kindOf(address: IpAddress): AddressKind {
  return address.version === 4 ? kindOfBytes(address.bytes) : kindOfGroups(address.groups);
}

function kindOfBytes([a = 0, b = 0]: readonly number[]): AddressKind {
  if (a === 0) return 'unspecified';
  if (a === 127) return 'loopback';
  if (a === 169 && b === 254) return 'link-local';
  // From 240 on it is reserved, with the broadcast address at its end.
  if (a >= 224) return 'multicast';
  if (a === 10 || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168)) return 'private';
  // Shared address space (RFC 6598): some networks on AWS use it as their private one.
  return a === 100 && b >= 64 && b < 128 ? 'private' : 'public';
}

function kindOfGroups(groups: readonly number[]): AddressKind {
  const [first = 0, second = 0] = groups;
  if (groups.every((group) => group === 0)) return 'unspecified';
  if (groups.slice(0, 7).every((group) => group === 0) && groups[7] === 1) return 'loopback';
  const carried = carriedIpv4(groups);
  if (carried) return kindOf(carried);
  if ((first & 0xffc0) === 0xfe80 || (first === 0xfd00 && second === 0x0ec2)) return 'link-local';
  if (first >= 0xff00) return 'multicast';
  // Unique local (RFC 4193), and site-local, which came before it.
  return (first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfec0 ? 'private' : 'public';
}

/** The IPv4 address to which a packet goes in the end: mapped, compatible, translated (RFC 6052) or 6to4. */
function carriedIpv4(groups: readonly number[]): IpAddress | null {
  const [first, second, third] = groups;
  if (groups.slice(0, 5).every((group) => group === 0) && (groups[5] === 0xffff || groups[5] === 0))
    return ipv4Tail(groups);
  if (groups.slice(0, 4).every((group) => group === 0) && groups[4] === 0xffff && groups[5] === 0)
    return ipv4Tail(groups);
  if (first === 0x64 && second === 0xff9b) return ipv4Tail(groups);
  return first === 0x2002 ? ipv4Tail([second ?? 0, third ?? 0]) : null;
}
