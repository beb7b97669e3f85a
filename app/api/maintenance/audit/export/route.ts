import { gated } from '#lib/edge/gate/gated-route.ts';
import { answerAuditExport } from '#lib/edge/history/export-audit.ts';

export const GET = gated((request, principal) => answerAuditExport(request, principal));
