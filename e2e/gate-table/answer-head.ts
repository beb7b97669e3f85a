import { Agent, request } from 'node:http';
import type { Ask } from '../http.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** The status, and where a redirect leads: `503`, `307 /signin`. Sent as it stands; a stream is left once it has begun. */
export function answerHead(baseURL: string, { method, path, headers = {}, body }: Ask): Promise<string> {
  const { hostname, port } = new URL(baseURL);
  const sent = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((done, fail) => {
    const asked = request({ agent, hostname, port, method, path, headers: { ...headers } }, (answer) => {
      const { location, 'content-type': type = '' } = answer.headers;
      done([answer.statusCode, location && new URL(location, baseURL).pathname].filter(Boolean).join(' '));
      answer.on('error', () => {});
      if (type.startsWith('text/event-stream')) asked.destroy();
      else answer.resume();
    });
    asked.once('error', fail);
    asked.end(sent);
  });
}
