import { answerPlanPreview } from '#lib/edge/console/plan-preview.ts';
import { gated } from '#lib/edge/gate/gated-route.ts';

export const GET = gated((request, principal) => answerPlanPreview(request, principal));
