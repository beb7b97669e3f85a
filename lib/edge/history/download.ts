type Download = {
  readonly name: string;
  readonly type: 'text/csv; charset=utf-8' | 'application/json';
  readonly pieces: AsyncGenerator<string>;
};

/** A file that is sent as it is made: the next piece is asked for when the last one has gone, and none when the reader has. */
export function download({ name, type, pieces }: Download): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(body, { headers: downloadHeaders(name, type) });
}

/** `name` is of our own making: letters, digits, dots and dashes. */
export function downloadHeaders(name: string, type: Download['type']): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
}

/** Asks for the first page at once, so that a store that is away is an error and not a file that breaks off. */
export async function begun<Page>(pages: AsyncIterable<Page>): Promise<AsyncIterable<Page>> {
  const iterator = pages[Symbol.asyncIterator]();
  const first = await iterator.next();
  return rest(first, iterator);
}

async function* rest<Page>(first: IteratorResult<Page>, iterator: AsyncIterator<Page>): AsyncGenerator<Page> {
  try {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
