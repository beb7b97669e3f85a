/** One message of PostgreSQL's protocol; `type` is empty for the startup message, which has none. */
export type Frame = { readonly type: string; readonly bytes: Buffer };

/**
 * Cuts a stream of PostgreSQL messages (protocol 3.0, "Message Formats") into whole ones. A client's stream
 * begins with a startup message; connections that ask for TLS first are not understood.
 */
export function createFrameReader(sender: 'client' | 'server'): (chunk: Buffer) => Frame[] {
  let rest: Buffer = Buffer.alloc(0);
  let startup = sender === 'client';
  return (chunk) => {
    rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const frames: Frame[] = [];
    for (;;) {
      const header = startup ? 0 : 1;
      if (rest.length < header + 4) return frames;
      const end = header + rest.readInt32BE(header);
      if (rest.length < end) return frames;
      const type = startup ? '' : String.fromCharCode(rest[0] ?? 0);
      frames.push({ type, bytes: rest.subarray(0, end) });
      rest = rest.subarray(end);
      startup = false;
    }
  };
}

/** The statement that a Query or Parse message carries, on one line; null for other messages. */
export function statementOf({ type, bytes }: Frame): string | null {
  if (type !== 'Q' && type !== 'P') return null;
  const parts = bytes.toString('utf8', 5).split('\0');
  const sql = (type === 'Q' ? parts[0] : parts[1]) ?? '';
  return sql.replaceAll(/\s+/g, ' ').trim();
}

/** Whether a ReadyForQuery message says that the session is in a transaction, which dies with its connection. */
export function isInTransaction({ bytes }: Frame): boolean {
  return bytes.toString('latin1', 5, 6) !== 'I';
}
