import { gated } from '#lib/edge/gate/gated-route.ts';
import { noSuchApi } from '#lib/edge/no-such-api.ts';

const answer = gated(() => noSuchApi());

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
