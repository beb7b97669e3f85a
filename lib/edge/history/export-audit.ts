import type { NextRequest } from 'next/server';
import { application } from '#lib/compose.ts';
import type { AuditEntry } from '#lib/domain/audit/audit.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';
import { answerExport, exportFormat } from './answer-export.ts';
import type { Columns } from './export-formats.ts';
import { readExportQuery } from './export-query.ts';
import { AUDIT_FILTERS, auditQuery } from './selections.ts';

const COLUMNS: Columns<AuditEntry> = {
  id: ({ id }) => id,
  at: ({ at }) => at,
  actor: ({ actor }) => actor,
  action: ({ action }) => action,
  subject: ({ subject }) => subject,
  windowId: ({ windowId }) => windowId,
  before: ({ before }) => before && JSON.stringify(before),
  after: ({ after }) => after && JSON.stringify(after),
};

/** The audit as a file, newest first, by the same filters as its page. 400, 401 or 403 for what is refused. */
export async function answerAuditExport(request: NextRequest, principal: Principal): Promise<Response> {
  const query = readExportQuery(request.nextUrl.searchParams, { names: AUDIT_FILTERS, read: auditQuery });
  const { format: asked, selection, wrong } = query;
  const rows = application().history.exportAudit(principal, selection);
  if (!rows.ok) return problemResponse(rows.refusal);
  const format = exportFormat(asked, wrong);
  if (!format.ok) return problemResponse(format.refusal);
  return answerExport({ name: 'maintenance-audit', format: format.value, rows, columns: COLUMNS });
}
