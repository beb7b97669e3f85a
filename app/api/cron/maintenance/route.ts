import { carriesSecret } from '#lib/edge/cron-secret.ts';
import { runTick } from '#lib/edge/run-tick.ts';

async function handle(request: Request): Promise<Response> {
  if (!carriesSecret(request.headers.get('authorization'))) {
    const headers = { 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' };
    return Response.json(
      { error: 'Send Authorization: Bearer with the cron secret.' },
      { status: 401, headers },
    );
  }
  return runTick();
}

export { handle as GET, handle as POST };
