import { gated } from '#lib/edge/gate/gated-route.ts';

/** The process answers. Says nothing about the database: a probe must not restart the fleet over that. */
export const GET = gated(() =>
  Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } }),
);
