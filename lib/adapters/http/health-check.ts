import {
  type ClientRequest,
  request as httpRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import { leadsInside } from '#lib/domain/input/inside-the-network.ts';
import type { HealthCheck, HealthFinding } from '#lib/ports/health-check.ts';
import { guardedLookup, LeadsInside, type Resolve, resolveByDns } from './guarded-lookup.ts';

export type HealthCheckOptions = {
  /** Hosts inside the network that may be asked; `config.json` `modules.maintenance.healthHosts`. */
  readonly allowedHosts: ReadonlySet<string>;
  /** In milliseconds, from the question to the first line of the answer; default 5,000. */
  readonly deadlineMs?: number;
  readonly resolve?: Resolve;
};

/**
 * Asks by GET. Redirects are not followed and bodies not read, so that whoever may write a URL here can make this
 * process neither go elsewhere nor tell what is there.
 */
export function createHealthCheck(options: HealthCheckOptions): HealthCheck {
  const { allowedHosts, deadlineMs = 5_000, resolve = resolveByDns } = options;
  return {
    async ask(text) {
      const url = URL.parse(text);
      if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
        return { ok: false, why: 'It is not an http or https address.' };
      const isAllowed = allowedHosts.has(url.hostname);
      // An address that is written out is connected to without any lookup.
      if (!isAllowed && leadsInside(url.hostname))
        return {
          ok: false,
          why: `${url.hostname} is inside this application's own network, and was not asked.`,
        };
      try {
        return await answerOf(url, deadlineMs, isAllowed ? {} : { lookup: guardedLookup(resolve) });
      } catch (cause) {
        return { ok: false, why: whyNot(cause, deadlineMs) };
      }
    },
  };
}

function answerOf(url: URL, deadlineMs: number, connecting: RequestOptions): Promise<HealthFinding> {
  const { promise, resolve, reject } = Promise.withResolvers<HealthFinding>();
  const signal = AbortSignal.timeout(deadlineMs);
  const headers = { accept: '*/*', 'user-agent': 'maintenance-window' };
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  // No agent: a connection of its own, made by the lookup that was guarded, and kept for nobody.
  const asking: ClientRequest = send(url, { ...connecting, agent: false, headers, signal }, (response) => {
    resolve(findingOf(response));
    response.destroy();
  });
  asking.once('error', reject);
  asking.end();
  return promise;
}

function findingOf({ statusCode = 0 }: IncomingMessage): HealthFinding {
  if (statusCode === 200) return { ok: true, why: 'It answered 200.' };
  if (statusCode >= 300 && statusCode < 400)
    return { ok: false, why: `It answered ${statusCode}, which leads elsewhere; that is not followed.` };
  return { ok: false, why: `It answered ${statusCode}.` };
}

function whyNot(cause: unknown, deadlineMs: number): string {
  if (cause instanceof LeadsInside) return cause.message;
  if (cause instanceof Error && (cause.name === 'TimeoutError' || cause.name === 'AbortError'))
    return `It did not answer within ${deadlineMs / 1000} seconds.`;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no answer';
  return `It cannot be reached (${code}).`;
}
