import { gated } from '#lib/edge/gated-route.ts';
import { answerMaintenanceEvents } from '#lib/edge/maintenance-events.ts';

export const GET = gated((request) => answerMaintenanceEvents(request));
