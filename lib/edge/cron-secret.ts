import { application } from '#lib/compose.ts';
import { askForBearer, isBearer } from './bearer-secret.ts';

/** Whether `Authorization: Bearer <secret>` carries CRON_SECRET, compared in constant time. */
export function carriesSecret(authorization: string | null): boolean {
  return isBearer(authorization, application().env.cronSecret);
}

/** As `askForBearer`. */
export const askForSecret = () => askForBearer('the cron secret');
