import { gated } from '#lib/edge/gate/gated-route.ts';
import { answerMaintenanceEvents } from '#lib/edge/live/maintenance-events.ts';

export const GET = gated((request) => answerMaintenanceEvents(request));
