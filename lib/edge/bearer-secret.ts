import { createHash, timingSafeEqual } from 'node:crypto';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';

/** Whether `Authorization: Bearer <secret>` carries this secret, compared in constant time. */
export function isBearer(authorization: string | null, secret: string): boolean {
  const [scheme, given = '', ...rest] = (authorization ?? '').split(' ');
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return (
    timingSafeEqual(digest(given), digest(secret)) && scheme?.toLowerCase() === 'bearer' && rest.length === 0
  );
}

/** 401 as RFC 9110 wants it: with the scheme by which to authenticate. `secret` names it in words. */
export function askForBearer(secret: string): Response {
  const answer = problemResponse({
    code: 'not-signed-in',
    message: `Send Authorization: Bearer with ${secret}.`,
  });
  answer.headers.set('WWW-Authenticate', 'Bearer');
  return answer;
}
