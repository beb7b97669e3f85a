import { gated } from '#lib/edge/gated-route.ts';
import { answerHeldSchedules } from '#lib/edge/held-schedules.ts';

export const GET = gated((_request, principal) => answerHeldSchedules(principal));
