import { askForSecret, carriesSecret } from '#lib/edge/cron-secret.ts';
import { runTick } from '#lib/edge/run-tick.ts';

async function handle(request: Request): Promise<Response> {
  if (!carriesSecret(request.headers.get('authorization'))) {
    return askForSecret();
  }
  return runTick();
}

export { handle as GET, handle as POST };
