import { gated } from '#lib/edge/gate/gated-route.ts';
import { answerHistoryExport } from '#lib/edge/history/export-history.ts';

export const GET = gated((request, principal) => answerHistoryExport(request, principal));
