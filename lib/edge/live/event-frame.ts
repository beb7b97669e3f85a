import { createHash } from 'node:crypto';

/** Bytes of an event stream, as in the HTML standard ("Server-sent events"), made once for all who get them. */
export type Frame = Uint8Array<ArrayBuffer>;

const encode = (text: string): Frame => new TextEncoder().encode(text);

/** A state event and the id by which a viewer says that it has it already. */
export type StateFrame = { readonly id: string; readonly frame: Frame };

/** What is said, and when. */
export type TimedState = { readonly now: Date };

/**
 * The id is made from what is said, but for when: so it is the same on every replica at every moment, and another for
 * everything else.
 */
export function stateFrame<T extends TimedState>({ now, ...state }: T): StateFrame {
  const id = createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 16);
  return { id, frame: encode(`id: ${id}\nevent: state\ndata: ${JSON.stringify({ now, ...state })}\n\n`) };
}

/** Says only that there is something to look at. */
export const PROGRESS: Frame = encode('event: progress\ndata: {}\n\n');

/**
 * A comment keeps proxies from closing a silent connection; the empty event beside it lets a page notice that its
 * connection is dead, which browsers do not tell it.
 */
export const HEARTBEAT: Frame = encode(': heartbeat\nevent: heartbeat\ndata:\n\n');

const RETRY_MS = { least: 1_000, most: 6_000 };

/** When to come back after a lost connection: another moment for everyone. `random` is from 0 to 1. */
export function retryFrame(random: number): Frame {
  const { least, most } = RETRY_MS;
  return encode(`retry: ${Math.round(least + random * (most - least))}\n\n`);
}
