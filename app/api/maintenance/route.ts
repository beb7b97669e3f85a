import { gated } from '#lib/edge/gate/gated-route.ts';
import { answerMaintenanceState } from '#lib/edge/maintenance-state.ts';

export const GET = gated((_request, principal) => answerMaintenanceState(principal));
