import { gated } from '#lib/edge/gate/gated-route.ts';

const handle = gated(() => new Response('read'));

export { handle as GET, handle as POST };
