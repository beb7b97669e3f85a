import { gated } from '#lib/edge/gate/gated-route.ts';

const read = gated(() => new Response('read'));
const write = () => new Response('written');

export { read as GET, write as DELETE, write as PUT };
