import { gated } from '#lib/edge/gate/gated-route.ts';
import { answerReadiness } from '#lib/edge/readiness.ts';

export const GET = gated(() => answerReadiness());
