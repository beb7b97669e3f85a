import type { Plugin } from 'graphql-yoga';

const HEADERS = {
  // Nobody may compress a stream, and so hold its events back; the second is for nginx.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  // A stream that has ended must not leave an idle connection behind that a closing server waits for.
  connection: 'close',
};

/** The headers of a subscription's stream of events. `Content-Encoding: none`, which yoga adds, is no coding. */
export function eventStreamPlugin(): Plugin {
  return {
    onResponse({ response }) {
      if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return;
      for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
      response.headers.delete('content-encoding');
    },
  };
}
