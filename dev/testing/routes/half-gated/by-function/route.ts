import { gated } from '#lib/edge/gate/gated-route.ts';

export const GET = gated(() => new Response('read'));

export async function POST(): Promise<Response> {
  return new Response('written');
}
