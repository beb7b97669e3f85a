import { createHash, timingSafeEqual } from 'node:crypto';
import { application } from '#lib/compose.ts';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';

/** Whether `Authorization: Bearer <secret>` carries CRON_SECRET, compared in constant time. */
export function carriesSecret(authorization: string | null): boolean {
  return isBearer(authorization, application().env.cronSecret);
}

/** 401 as RFC 9110 wants it: with the scheme by which to authenticate. */
export function askForSecret(): Response {
  const answer = problemResponse({
    code: 'not-signed-in',
    message: 'Send Authorization: Bearer with the cron secret.',
  });
  answer.headers.set('WWW-Authenticate', 'Bearer');
  return answer;
}

function isBearer(authorization: string | null, secret: string): boolean {
  const [scheme, given = '', ...rest] = (authorization ?? '').split(' ');
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return (
    timingSafeEqual(digest(given), digest(secret)) && scheme?.toLowerCase() === 'bearer' && rest.length === 0
  );
}
