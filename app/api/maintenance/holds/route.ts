import { answerHeldSchedules } from '#lib/edge/console/held-schedules.ts';
import { gated } from '#lib/edge/gate/gated-route.ts';

export const GET = gated((_request, principal) => answerHeldSchedules(principal));
