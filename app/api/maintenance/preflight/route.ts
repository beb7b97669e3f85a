import { answerPreflight } from '#lib/edge/console/preflight.ts';
import { gated } from '#lib/edge/gate/gated-route.ts';

export const GET = gated((request, principal) => answerPreflight(request, principal));
