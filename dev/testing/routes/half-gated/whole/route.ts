import { gated } from '#lib/edge/gated-route.ts';

const handle = gated(() => new Response('read'));

export { handle as GET, handle as POST };
