import type { NextRequest } from 'next/server';
import { application } from '#lib/compose.ts';
import { drainMs, type HistoryEntry } from '#lib/domain/history/history.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';
import { answerExport, exportFormat } from './answer-export.ts';
import { downloadHeaders } from './download.ts';
import type { Columns } from './export-formats.ts';
import { readExportQuery } from './export-query.ts';
import { HISTORY_FILTERS, historyQuery } from './selections.ts';

const COLUMNS: Columns<HistoryEntry> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  outcome: ({ outcome }) => outcome,
  mode: ({ mode }) => mode,
  reason: ({ reason }) => reason,
  ticketUrl: ({ ticketUrl }) => ticketUrl,
  by: ({ by }) => by,
  plannedStart: ({ plannedStart }) => plannedStart,
  plannedEnd: ({ plannedEnd }) => plannedEnd,
  startedAt: ({ startedAt }) => startedAt,
  activeAt: ({ activeAt }) => activeAt,
  endedAt: ({ endedAt }) => endedAt,
  endedBy: ({ endedBy }) => endedBy,
  drainSeconds: (entry) => seconds(drainMs(entry)),
  why: ({ why }) => why,
};

/** Everything about one window is not filtered. */
const NO_FILTERS = { names: ['window'], read: () => ({ selection: {}, given: {}, wrong: [] }) };

/**
 * The history as a file, newest first, by the same filters as its page; with `window=<id>` everything about that
 * window, as JSON only and without filters. 400, 401, 403 or 404 for what is refused.
 */
export async function answerHistoryExport(request: NextRequest, principal: Principal): Promise<Response> {
  const { searchParams } = request.nextUrl;
  if (searchParams.has('window')) return answerWindow(principal, searchParams);
  const query = readExportQuery(searchParams, { names: HISTORY_FILTERS, read: historyQuery });
  const { format: asked, selection, wrong } = query;
  const rows = application().history.export(principal, selection);
  if (!rows.ok) return problemResponse(rows.refusal);
  const format = exportFormat(asked, wrong);
  if (!format.ok) return problemResponse(format.refusal);
  return answerExport({ name: 'maintenance-history', format: format.value, rows, columns: COLUMNS });
}

async function answerWindow(principal: Principal, searchParams: URLSearchParams): Promise<Response> {
  const read = await application().history.read(principal, searchParams.get('window') ?? '');
  if (!read.ok) return problemResponse(read.refusal);
  const query = readExportQuery(searchParams, NO_FILTERS);
  const format = exportFormat(query.format, query.wrong, ['json']);
  if (!format.ok) return problemResponse(format.refusal);
  const { now, record, happened, moreHappened } = read.value;
  const { entry, ...kept } = record;
  const body = { takenAt: now, ...entry, ...kept, audit: happened, auditIsCut: moreHappened };
  const headers = downloadHeaders(`maintenance-window-${entry.id}.json`, 'application/json');
  return new Response(`${JSON.stringify(body, null, 2)}\n`, { headers });
}

function seconds(ms: number | null): number | null {
  return ms === null ? null : Math.round(ms / 1000);
}
