/** The process answers. Says nothing about the database: a probe must not restart the fleet over that. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } });
}
