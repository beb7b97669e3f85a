import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { leadsInside } from '#lib/domain/input/inside-the-network.ts';

/** All addresses of a name, as `dns.lookup` gives them. */
export type Resolve = (
  hostname: string,
  answer: (error: Error | null, found: LookupAddress[]) => void,
) => void;

export const resolveByDns: Resolve = (hostname, answer) => lookup(hostname, { all: true }, answer);

/** A name that leads to this machine, its link or its metadata. The message is for people. */
export class LeadsInside extends Error {}

/**
 * The lookup of one connection: it resolves the name once, refuses it when any of its addresses leads inside, and the
 * connection is made to what was looked at. So a name that resolves to something else a moment later gains nothing.
 */
export function guardedLookup(resolve: Resolve): LookupFunction {
  return (hostname, { all }, callback) => {
    resolve(hostname, (error, found) => {
      const [first] = found ?? [];
      const refused = error ?? refusalOf(hostname, found);
      if (refused || !first) return callback(refused ?? new Error(`${hostname} has no address.`), '', 4);
      if (all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

function refusalOf(hostname: string, found: readonly LookupAddress[]): Error | null {
  const inside = found.find(({ address }) => leadsInside(address));
  return inside
    ? new LeadsInside(`${hostname} leads to ${inside.address}, inside this application's own network.`)
    : null;
}
