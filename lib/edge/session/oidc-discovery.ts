import { z } from 'zod';

/** Where a provider answers. */
export type OidcEndpoints = { readonly tokenEndpoint: string; readonly userinfoEndpoint: string | null };

/** Providers move their endpoints about once in their lives. */
const REMEMBERED_FOR_MS = 3_600_000;

const Document = z.object({ token_endpoint: z.url(), userinfo_endpoint: z.url().optional() });

/** The address of an issuer's discovery document (OpenID Connect Discovery 1.0, section 4). */
export function discoveryUrl(issuer: string): string {
  return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/** Reads an issuer's discovery document, and remembers it for an hour. A failure is not remembered. */
export function discovery(issuer: string): (signal: AbortSignal) => Promise<OidcEndpoints> {
  let known: { readonly endpoints: OidcEndpoints; readonly readAtMs: number } | null = null;
  return async (signal) => {
    if (known && performance.now() - known.readAtMs < REMEMBERED_FOR_MS) return known.endpoints;
    const answer = await fetch(discoveryUrl(issuer), {
      signal,
      cache: 'no-store',
      headers: { accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(`The discovery document answered ${answer.status}.`);
    const found = Document.parse(await answer.json());
    const endpoints = {
      tokenEndpoint: found.token_endpoint,
      userinfoEndpoint: found.userinfo_endpoint ?? null,
    };
    known = { endpoints, readAtMs: performance.now() };
    return endpoints;
  };
}
