import { wireCode } from '#lib/domain/gate/wire-code.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { STATUS_OF } from './refusal-status.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  413: 'Request too large',
  502: 'AWS refused',
  503: 'Maintenance',
};

/** Headers of every refusal: kept by no cache, and when to come back where waiting helps. */
export function refusalHeaders({ retryAfterSeconds }: Refusal): Readonly<Record<string, string>> {
  return {
    ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }),
    'Cache-Control': 'no-store',
  };
}

/** A refusal as `application/problem+json` (RFC 9457), with the code clients branch on. */
export function problemResponse(refusal: Refusal): Response {
  const status = STATUS_OF[refusal.code];
  const body = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Refused',
    status,
    detail: refusal.message,
    code: wireCode(refusal.code),
    processed: false,
    ...(refusal.fields ? { fields: refusal.fields } : {}),
  };
  const headers = { 'Content-Type': 'application/problem+json', ...refusalHeaders(refusal) };
  return new Response(JSON.stringify(body), { status, headers });
}
