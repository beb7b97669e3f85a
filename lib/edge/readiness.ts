import { application } from '#lib/compose.ts';

/** 200 when the database answers and is migrated, else 503: send requests to another replica. */
export async function answerReadiness(): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  const { checkDatabase, log } = application();
  try {
    await checkDatabase();
    return Response.json({ status: 'ready' }, { headers });
  } catch (cause) {
    log.error({ err: cause }, 'Not ready: the database cannot be used.');
    const hint = 'The database cannot be reached, or npm run db:migrate has not been run on it.';
    return Response.json({ status: 'not ready', hint }, { status: 503, headers });
  }
}
