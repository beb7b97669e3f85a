import type { Refusal } from '#lib/domain/refusal.ts';
import { wireCode } from '#lib/domain/wire-code.ts';
import { STATUS_OF } from './refusal-status.ts';

/** Seconds after which a refused client may ask again; windows last minutes, so asking sooner is in vain. */
export const RETRY_AFTER_SECONDS = 60;

/** Headers of every refusal by the gate. */
export const MAINTENANCE_HEADERS = {
  'Retry-After': String(RETRY_AFTER_SECONDS),
  'Cache-Control': 'no-store',
};

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
  const headers = {
    'Content-Type': 'application/problem+json',
    ...(status === 503 ? MAINTENANCE_HEADERS : { 'Cache-Control': 'no-store' }),
  };
  return new Response(JSON.stringify(body), { status, headers });
}
