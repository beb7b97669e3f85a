import { createHash, timingSafeEqual } from 'node:crypto';
import { application } from '#lib/compose.ts';

/** Whether `Authorization: Bearer <secret>` carries CRON_SECRET, compared in constant time. */
export function carriesSecret(authorization: string | null): boolean {
  return isBearer(authorization, application().env.cronSecret);
}

function isBearer(authorization: string | null, secret: string): boolean {
  const [scheme, given = '', ...rest] = (authorization ?? '').split(' ');
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return (
    timingSafeEqual(digest(given), digest(secret)) && scheme?.toLowerCase() === 'bearer' && rest.length === 0
  );
}
