import { gated } from '#lib/edge/gate/gated-route.ts';

const handle = gated(() => new Response('read'));

/** Asks the gate, and answers whatever it says. */
export const PATCH: typeof handle = async (request) => {
  await handle(request);
  return new Response('written');
};
